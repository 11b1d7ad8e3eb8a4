package app.todo.problem;

/** Credentials that are nobody's; answered 401. */
public final class WrongCredentialsException extends RefusedException {
  public WrongCredentialsException(String message) {
    super(message);
  }
}
