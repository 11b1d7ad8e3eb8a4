package app.todo.problem;

/** A fact that keeps a request from being met; its message is a sentence for the caller. */
public abstract sealed class RefusedException extends RuntimeException
    permits UnreadableException,
        WrongCredentialsException,
        SessionEndedException,
        PasskeyDemandedException,
        MissingException,
        LateException,
        ConflictException,
        StaleException,
        TooLargeException {

  RefusedException(String message) {
    super(message);
  }
}
