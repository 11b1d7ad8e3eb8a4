package app.todo.account;

import app.todo.validation.Text;
import jakarta.validation.constraints.NotNull;

/** Credentials that claim to be an account's: any text may be tried. */
record SignIn(
    @NotNull @Text(max = 1000) String email,
    @NotNull @Text(max = 1000, stored = false) String password) {

  SignIn {
    email = Credentials.normalised(email);
  }

  /** Never the password: records end up in messages. */
  @Override
  public String toString() {
    return "SignIn[email=" + email + "]";
  }
}
