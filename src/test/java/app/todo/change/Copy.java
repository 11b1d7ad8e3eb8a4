package app.todo.change;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A client's copy of an account, which follows the changes. */
final class Copy {
  private final Person person;
  private final int limit;
  private final Map<String, Map<String, Object>> rows = new TreeMap<>();
  private @Nullable String cursor;
  private int resets;
  private String place = "";

  /**
   * A copy that knows nothing yet.
   *
   * @param limit how many changes it asks for at once
   */
  Copy(Person person, int limit) {
    this.person = person;
    this.limit = limit;
  }

  Copy(Person person) {
    this(person, 500);
  }

  /** Pulls until there is no more, and returns the changes on the way. */
  List<Map<String, Object>> pull() {
    List<Map<String, Object>> pulled = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = pullPage(pulled);
    }
    return pulled;
  }

  /** Pulls a page, adds its changes to a list and returns whether there are more. */
  boolean pullPage(List<Map<String, Object>> pulled) {
    JsonPath page = page();
    if (page.getBoolean("reset")) {
      resets++;
      rows.clear();
      place = "";
    }
    List<Map<String, Object>> changes = page.getList("changes");
    assertTrue(changes.size() <= limit);
    changes.forEach(this::apply);
    pulled.addAll(changes);
    cursor = page.getString("cursor");
    return page.getBoolean("more");
  }

  /** The rows by id, each as its own endpoint would show it. */
  Map<String, Map<String, Object>> rows() {
    return rows;
  }

  /** The rows by id after pulling all there is. */
  Map<String, Map<String, Object>> pulled() {
    pull();
    return rows;
  }

  int resets() {
    return resets;
  }

  String cursor() {
    return String.valueOf(cursor);
  }

  private JsonPath page() {
    var answer =
        cursor == null
            ? person.gets("/api/changes", "limit", limit)
            : person.gets("/api/changes", "limit", limit, "since", cursor);
    return answer.statusCode(200).extract().jsonPath();
  }

  @SuppressWarnings("unchecked")
  private void apply(Map<String, Object> change) {
    String id = String.valueOf(change.get("id"));
    long revision = Long.parseLong(String.valueOf(change.get("revision")));
    String here = "%012d %s".formatted(revision, id);
    assertTrue(place.compareTo(here) < 0, () -> "%s came before %s".formatted(place, here));
    place = here;
    if (Boolean.TRUE.equals(change.get("deleted"))) {
      assertFalse(change.get("data") instanceof Map);
      rows.remove(id);
    } else {
      rows.put(id, (Map<String, Object>) change.get("data"));
    }
  }
}
