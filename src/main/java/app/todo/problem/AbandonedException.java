package app.todo.problem;

/** The client closed its connection before its request was begun; nobody reads the answer. */
public final class AbandonedException extends RuntimeException {
  public AbandonedException() {
    super("The client has left");
  }
}
