package app.todo.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says whom to tell of a weakness in this installation, if its operator has set a contact.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9116">RFC 9116</a>
 */
@Singleton
class SecurityTxt {
  /** The RFC recommends less than a year. */
  private static final Duration VALIDITY = Duration.ofDays(180);

  private final Optional<String> contact;
  private final Clock clock;

  SecurityTxt(
      @ConfigProperty(name = "todo.security-contact") Optional<String> contact, Clock clock) {
    this.contact = contact;
    this.clock = clock;
  }

  void register(@Observes Router router) {
    contact.ifPresent(
        to -> router.get("/.well-known/security.txt").handler(context -> answer(context, to)));
  }

  private void answer(RoutingContext context, String to) {
    Instant expires = clock.instant().plus(VALIDITY).truncatedTo(ChronoUnit.DAYS);
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .end("Contact: %s\nExpires: %s\n".formatted(to, expires));
  }
}
