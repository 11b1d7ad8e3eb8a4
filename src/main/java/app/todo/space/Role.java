package app.todo.space;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;

/** What a member may do in a space. */
@RegisterForReflection
public enum Role {
  @JsonProperty("owner")
  OWNER,
  @JsonProperty("editor")
  EDITOR,
  @JsonProperty("viewer")
  VIEWER;

  /** The role of a name as the database keeps it. */
  public static Role of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The name as the database keeps it. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean mayWrite() {
    return this != VIEWER;
  }
}
