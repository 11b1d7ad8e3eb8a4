package app.todo.problem;

/** Something that is not there, or not the caller's; answered 404. */
public final class MissingException extends RefusedException {
  public MissingException(String message) {
    super(message);
  }
}
