package app.todo.drill;

import java.util.Map;

/** What people would notice of a task. */
record State(String title, String description, boolean completed, boolean deleted) {

  /** A task as the service shows it. */
  static State of(Map<String, Object> view, boolean deleted) {
    return new State(
        String.valueOf(view.get("title")),
        String.valueOf(view.get("description")),
        Boolean.TRUE.equals(view.get("completed")),
        deleted);
  }

  State titled(String newTitle) {
    return new State(newTitle, description, completed, deleted);
  }

  State finished() {
    return new State(title, description, true, deleted);
  }

  State gone() {
    return new State(title, description, completed, true);
  }
}
