package app.todo.problem;

/** A body that can't be parsed; answered 400. */
public final class UnreadableException extends RefusedException {
  public UnreadableException(String message) {
    super(message);
  }
}
