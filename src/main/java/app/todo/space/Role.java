package app.todo.space;

import java.util.Locale;

/** What a member may do in a space. */
public enum Role {
  OWNER,
  EDITOR,
  VIEWER;

  /** The role of a name as the database keeps it. */
  static Role of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  public boolean mayWrite() {
    return this != VIEWER;
  }
}
