package app.todo.problem;

/** How large a body may be. */
public final class BodyLimit {
  private static final int MOST = 1 << 20;

  /** Addresses and passwords, from clients that nobody knows yet. */
  private static final int MOST_FOR_ACCOUNTS = 16 << 10;

  private BodyLimit() {}

  /** The most bytes that are read of a body that is sent to a path. */
  public static int of(String path) {
    return path.startsWith("/api/auth/") ? MOST_FOR_ACCOUNTS : MOST;
  }
}
