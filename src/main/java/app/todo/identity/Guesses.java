package app.todo.identity;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Bounds how often a client may guess secrets that are no address's password. */
public interface Guesses {

  /**
   * Lets the secret of an invitation be tried.
   *
   * @param attempt empty when it fails
   */
  <T> Optional<T> guard(HttpServerRequest request, Supplier<Optional<T>> attempt);

  /** Lets a way in without an address be tried; failures count together with those of passwords. */
  <T> Optional<T> guardSignIn(HttpServerRequest request, Supplier<Optional<T>> attempt);
}
