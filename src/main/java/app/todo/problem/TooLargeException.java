package app.todo.problem;

/** A body that is larger than what is read; answered 413. */
public final class TooLargeException extends RefusedException {
  public TooLargeException() {
    super(Statuses.detail(413));
  }
}
