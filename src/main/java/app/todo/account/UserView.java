package app.todo.account;

import java.util.UUID;

/** The account in the answer to signing in. */
public record UserView(UUID id, String email) {
  static UserView of(Account account) {
    return new UserView(account.id(), account.email());
  }
}
