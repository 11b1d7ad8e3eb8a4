package app.todo.drill;

import java.util.Map;

/**
 * A task as it is read back.
 *
 * @param view all that the service shows of it
 */
record Found(State state, Map<String, Object> view) {
  static Found living(Map<String, Object> view) {
    return new Found(State.of(view, false), view);
  }

  static Found inTrash(Map<String, Object> view) {
    return new Found(State.of(view, true), view);
  }

  String revision() {
    return String.valueOf(view.get("revision"));
  }
}
