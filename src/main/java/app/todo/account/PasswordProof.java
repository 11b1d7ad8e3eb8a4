package app.todo.account;

import app.todo.validation.Text;
import org.jspecify.annotations.Nullable;

/**
 * The password of somebody who is signed in, for what a session alone does not permit.
 *
 * @param password absent where the account has none: then a session of the last ten minutes proves
 *     it
 */
public record PasswordProof(@Nullable @Text(max = 1000, stored = false) String password) {

  /** Never the password: records end up in messages. */
  @Override
  public String toString() {
    return "PasswordProof[]";
  }
}
