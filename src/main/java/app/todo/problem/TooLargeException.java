package app.todo.problem;

/** A body that is larger than what is read; answered 413. */
public final class TooLargeException extends RefusedException {
  /** The largest body that is read, in bytes: 1 MiB. */
  public static final int MOST = 1 << 20;

  public TooLargeException() {
    super(Statuses.detail(413));
  }
}
