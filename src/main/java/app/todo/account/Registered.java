package app.todo.account;

import app.todo.identity.Token;
import java.util.List;
import java.util.UUID;

/**
 * The answer to registering: the account, signed in.
 *
 * @param recoveryCodes each lets the person choose a new password once; they are shown this once
 */
record Registered(
    UUID id,
    String email,
    String message,
    String accessToken,
    String tokenType,
    UserView user,
    List<String> recoveryCodes) {
  static Registered of(Account account, Token token, List<String> recoveryCodes) {
    return new Registered(
        account.id(),
        account.email(),
        "Account created successfully",
        token.value(),
        "bearer",
        UserView.of(account),
        recoveryCodes);
  }

  /** Never the secrets: records end up in messages. */
  @Override
  public String toString() {
    return "Registered[id=" + id + "]";
  }
}
