package app.todo.problem;

/** A request that can't be met beside what is already there; answered 409. */
public final class ConflictException extends RefusedException {
  public ConflictException(String message) {
    super(message);
  }
}
