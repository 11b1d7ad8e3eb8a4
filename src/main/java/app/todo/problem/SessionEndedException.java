package app.todo.problem;

/**
 * A token whose session was ended from elsewhere, before it ran out; answered 401 with a type of
 * its own, so that the client removes what it keeps of the account.
 */
public final class SessionEndedException extends RefusedException {
  public SessionEndedException() {
    super("You were signed out from another place.");
  }
}
