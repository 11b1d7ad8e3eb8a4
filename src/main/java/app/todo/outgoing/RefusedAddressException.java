package app.todo.outgoing;

/** An address that no request is sent to. */
public final class RefusedAddressException extends Exception {
  private final String rule;

  RefusedAddressException(String rule) {
    super(rule);
    this.rule = rule;
  }

  /** What must be true of an address, to be read after its name. */
  public String rule() {
    return rule;
  }
}
