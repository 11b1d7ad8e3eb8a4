package app.todo.provider;

import app.todo.account.PublicAddress;
import app.todo.account.Registrations;
import app.todo.account.SessionOpener;
import app.todo.account.SignedCookies;
import app.todo.identity.SecurityLog;
import app.todo.problem.BrokenRulesException;
import app.todo.problem.ConflictException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends people to the provider, and takes those who come back. */
@ApplicationScoped
class Callback {
  private static final Logger LOG = Logger.getLogger(Callback.class);
  private static final String COOKIE = "todo_provider";
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final String PATH = "/api/auth/provider/callback";

  private final Provider provider;
  private final Identities identities;
  private final Registrations registrations;
  private final SessionOpener sessions;
  private final PublicAddress address;
  private final SignedCookies cookies;
  private final SecurityLog log;

  Callback(
      Provider provider,
      Identities identities,
      Registrations registrations,
      SessionOpener sessions,
      PublicAddress address,
      SignedCookies cookies,
      SecurityLog log) {
    this.provider = provider;
    this.identities = identities;
    this.registrations = registrations;
    this.sessions = sessions;
    this.address = address;
    this.cookies = cookies;
    this.log = log;
  }

  /**
   * What a browser brings back.
   *
   * @param issuer the {@code iss} parameter (RFC 9207), if the provider sends one
   */
  record Return(
      @Nullable String code,
      @Nullable String state,
      @Nullable String error,
      @Nullable String issuer) {}

  /** Where the browser goes, with what it needs to come back. */
  URI begin(Attempt.Goal goal, HttpServerRequest request) throws ProviderAwayException {
    Attempt attempt = Attempt.to(goal);
    URI entrance = provider.entrance(attempt, callback(request));
    cookies.set(COOKIE, request, attempt.text(), LIFE);
    return entrance;
  }

  /** Where the browser goes next; empty where what it brings proves nothing. */
  Optional<URI> end(Return brought, @Nullable String userAgent, HttpServerRequest request) {
    Optional<Attempt> attempt =
        cookies
            .take(COOKIE, request)
            .map(Attempt::of)
            .filter(it -> it.state().equals(brought.state()));
    if (attempt.isEmpty()) {
      // Another browser began it, or the person took too long.
      log.record("provider_refused", request, Map.of());
      return Optional.empty();
    }
    Outcome outcome = outcome(brought, attempt.get(), userAgent, request);
    return outcome == Outcome.FAILED
        ? Optional.empty()
        : Optional.of(outcome.at(attempt.get().goal().page()));
  }

  private Outcome outcome(
      Return brought, Attempt attempt, @Nullable String userAgent, HttpServerRequest request) {
    @Nullable String code = brought.code();
    if (brought.error() != null || code == null) {
      return Outcome.CANCELLED;
    }
    try {
      if (brought.issuer() != null && !provider.isNamed(brought.issuer())) {
        throw new RefusedTokenException("the code is another provider's");
      }
      ProviderUser person = provider.person(code, attempt, callback(request));
      return switch (attempt.goal()) {
        case Attempt.SignIn(String invitation) -> signIn(person, invitation, userAgent, request);
        case Attempt.Link link -> link(person, link, request);
      };
    } catch (ProviderAwayException e) {
      LOG.debug("The provider is away", e);
      return Outcome.AWAY;
    } catch (RefusedTokenException e) {
      LOG.infof("Somebody who came from the provider was refused: %s", e.getMessage());
      log.record("provider_refused", request, Map.of());
      return Outcome.FAILED;
    }
  }

  private Outcome signIn(
      ProviderUser person,
      @Nullable String invitation,
      @Nullable String userAgent,
      HttpServerRequest request) {
    Optional<UUID> known = identities.use(person);
    if (known.isPresent()) {
      sessions.open(known.get(), userAgent, request);
      return Outcome.ARRIVED;
    }
    if (person.email().isEmpty()) {
      return Outcome.UNVERIFIED;
    }
    try {
      registrations.admit(invitation, request);
      UUID made = identities.register(person, person.email().get(), invitation);
      log.record("registered", request, Map.of("account", made));
      sessions.open(made, userAgent, request);
      return Outcome.NEW;
    } catch (BrokenRulesException _) {
      return Outcome.UNVERIFIED;
    } catch (ConflictException | ConstraintViolationException _) {
      return Outcome.TAKEN;
    } catch (ForbiddenException _) {
      return Outcome.CLOSED;
    }
  }

  private Outcome link(ProviderUser person, Attempt.Link link, HttpServerRequest request) {
    if (!sessions.isOpen(link.accountId(), link.sessionId())) {
      return Outcome.FAILED;
    }
    if (!identities.link(person, link.accountId())) {
      return Outcome.LINKED_ELSEWHERE;
    }
    log.record("provider_linked", request, Map.of("account", link.accountId()));
    return Outcome.LINKED;
  }

  private URI callback(HttpServerRequest request) {
    return address.forProvider(request).resolve(PATH);
  }
}
