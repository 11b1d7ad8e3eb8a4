package app.todo.account;

import app.todo.identity.Token;

/**
 * The answer to signing in.
 *
 * @param accessToken to be sent as {@code Authorization: Bearer}; it is in the cookie too
 * @param tokenType always {@code bearer}
 */
public record SignedInView(String accessToken, String tokenType, UserView user) {
  static SignedInView of(Account account, Token token) {
    return new SignedInView(token.value(), "bearer", UserView.of(account));
  }
}
