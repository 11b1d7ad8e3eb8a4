package app.todo.problem;

/** A write that is meant for an earlier state; answered 412. */
public final class StaleException extends RefusedException {
  public StaleException(String message) {
    super(message);
  }
}
