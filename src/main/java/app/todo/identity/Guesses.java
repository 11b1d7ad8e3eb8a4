package app.todo.identity;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Bounds how often a client may guess the secrets of invitations. */
public interface Guesses {

  /**
   * Lets a secret be tried.
   *
   * @param attempt empty when it fails
   */
  <T> Optional<T> guard(HttpServerRequest request, Supplier<Optional<T>> attempt);
}
