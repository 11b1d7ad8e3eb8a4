package app.todo.provider;

import org.jspecify.annotations.Nullable;

/** The provider can't be reached, is too slow, or answers with what is no answer. */
final class ProviderAwayException extends Exception {
  ProviderAwayException(String why) {
    this(why, null);
  }

  ProviderAwayException(String why, @Nullable Throwable cause) {
    super(why, cause);
  }
}
