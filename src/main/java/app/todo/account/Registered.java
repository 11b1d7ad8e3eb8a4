package app.todo.account;

import app.todo.identity.Token;
import java.util.UUID;

/** The answer to registering: the account, signed in. */
record Registered(
    UUID id, String email, String message, String accessToken, String tokenType, UserView user) {
  static Registered of(Account account, Token token) {
    return new Registered(
        account.id(),
        account.email(),
        "Account created successfully",
        token.value(),
        "bearer",
        UserView.of(account));
  }
}
