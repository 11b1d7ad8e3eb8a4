package app.todo.account;

import static app.todo.Person.newEmail;

import app.todo.problem.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Wrong guesses of strangers, counted without a hash for each. */
@ApplicationScoped
class Guesses {
  private final Limits limits;

  Guesses(Limits limits) {
    this.limits = limits;
  }

  /** Fails until no try is left, nor comes back before a test is over. */
  void exhaust(String client) {
    Duration wait = Duration.ZERO;
    while (wait.compareTo(Duration.ofSeconds(5)) < 0) {
      try {
        fail(newEmail(), client);
      } catch (TooManyRequestsException e) {
        wait = e.retryAfter();
      }
    }
  }

  void failFromEverywhere(String email) {
    for (int i = 0; i < 100; i++) {
      fail(email, Client.newAddress());
    }
  }

  void fail(String email, String client) {
    limits.take(SignInLimits.of(email, ClientNetwork.of(client)), "%d");
  }

  void failTenTimes(String email, String client) {
    for (int i = 0; i < 10; i++) {
      fail(email, client);
    }
  }
}
