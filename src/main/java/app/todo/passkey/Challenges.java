package app.todo.passkey;

import app.todo.account.SignedCookies;
import app.todo.identity.Token;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The challenges that authenticators sign. The browser keeps its own for a few minutes, so that any
 * replica can check the answer; one that was answered is remembered until then.
 */
@ApplicationScoped
class Challenges {
  static final Duration LIFE = Duration.ofMinutes(5);

  private static final String COOKIE = "todo_challenge";

  private final SignedCookies cookies;
  private final EntityManager entities;
  private final Clock clock;

  Challenges(SignedCookies cookies, EntityManager entities, Clock clock) {
    this.cookies = cookies;
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Makes a challenge.
   *
   * @param purpose what its answer may be used for
   */
  String make(String purpose, HttpServerRequest request) {
    String challenge = Token.random().value();
    cookies.set(COOKIE, request, purpose + " " + challenge, LIFE);
    return challenge;
  }

  /** The challenge that the browser was given for the purpose, which can be taken once. */
  @Transactional
  Optional<String> take(String purpose, HttpServerRequest request) {
    return cookies
        .take(COOKIE, request)
        .filter(kept -> kept.startsWith(purpose + " "))
        .map(kept -> kept.substring(purpose.length() + 1))
        .filter(this::spend);
  }

  private boolean spend(String challenge) {
    return entities
            .createNativeQuery(
                "insert into spent_challenge (challenge, expires_at) values (:hash, :expires)"
                    + " on conflict do nothing")
            .setParameter("hash", DigestUtils.sha256(challenge))
            .setParameter("expires", clock.instant().plus(LIFE))
            .executeUpdate()
        == 1;
  }

  @Scheduled(every = "1h", delayed = "5m")
  @Transactional
  void forgetExpired() {
    entities
        .createNativeQuery("delete from spent_challenge where expires_at < :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}
