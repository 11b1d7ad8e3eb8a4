package app.todo.problem;

/** A body that did not come, or not in time; answered 408. */
public final class LateException extends RefusedException {
  public LateException() {
    super(Statuses.detail(408));
  }
}
