package app.todo.provider;

import org.jspecify.annotations.Nullable;

/** What came back doesn't prove that the provider vouches for this person, now and to us. */
final class RefusedTokenException extends Exception {
  RefusedTokenException(String why) {
    this(why, null);
  }

  RefusedTokenException(String why, @Nullable Throwable cause) {
    super(why, cause);
  }
}
