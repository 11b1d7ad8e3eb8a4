package app.todo.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who may make an account. */
enum RegistrationPolicy {
  @JsonProperty("open")
  OPEN,
  @JsonProperty("invited")
  INVITED,
  @JsonProperty("closed")
  CLOSED;

  static RegistrationPolicy of(String setting) {
    return valueOf(setting.strip().toUpperCase(Locale.ROOT));
  }
}
