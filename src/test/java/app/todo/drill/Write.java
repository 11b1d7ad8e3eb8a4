package app.todo.drill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A request that changes a task, as a client keeps it until it is acknowledged.
 *
 * @param statuses what acknowledges it; more when it may have been done before
 * @param after the task once it is done
 */
record Write(String method, String path, String body, Set<Integer> statuses, State after) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Write creating(UUID id, State state) {
    Map<String, Object> members =
        Map.of("id", id, "title", state.title(), "description", state.description());
    return new Write("POST", "/api/tasks", json(members), Set.of(201), state);
  }

  static Write renaming(UUID id, State before, String title) {
    return patching(id, Map.of("title", title), before.titled(title));
  }

  static Write finishing(UUID id, State before) {
    return patching(id, Map.of("completed", true), before.finished());
  }

  static Write deleting(UUID id, State before) {
    return new Write("DELETE", "/api/tasks/" + id, "", Set.of(204), before.gone());
  }

  private static Write patching(UUID id, Map<String, Object> patch, State after) {
    return new Write("PATCH", "/api/tasks/" + id, json(patch), Set.of(200), after);
  }

  /** The same once more, after an answer that did not come or was a refusal. */
  Write again() {
    return method.equals("POST") ? new Write(method, path, body, Set.of(200, 201), after) : this;
  }

  /** Whether an answer says that this is done, and shows the task as it should be then. */
  boolean isAcknowledgedBy(Answer answer) {
    return statuses.contains(answer.status())
        && (answer.body().isEmpty() || State.of(answer.json().getMap(""), false).equals(after));
  }

  private static String json(Map<String, Object> members) {
    try {
      return JSON.writeValueAsString(members);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
