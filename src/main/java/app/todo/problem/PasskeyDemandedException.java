package app.todo.problem;

/**
 * A right password of an account that also wants a passkey; answered 403 with a type of its own.
 */
public final class PasskeyDemandedException extends RefusedException {
  public PasskeyDemandedException() {
    super("This account also wants a passkey. Sign in with it.");
  }
}
