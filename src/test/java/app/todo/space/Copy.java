package app.todo.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A client's copy of an account, which follows the changes. */
public final class Copy {
  private final Source source;
  private final int limit;
  private final Map<String, Map<String, Object>> rows = new TreeMap<>();
  private final Map<String, Map<String, Object>> trash = new TreeMap<>();
  private @Nullable String cursor;
  private int resets;
  private String place = "";

  /** Where pages of changes come from; a page that does not come is thrown for, and asked again. */
  @FunctionalInterface
  public interface Source {
    JsonPath page(int limit, @Nullable String since);
  }

  /**
   * A copy that knows nothing yet.
   *
   * @param limit how many changes it asks for at once
   */
  public Copy(Source source, int limit) {
    this.source = source;
    this.limit = limit;
  }

  Copy(Person person, int limit) {
    this((most, since) -> page(person, most, since), limit);
  }

  Copy(Person person) {
    this(person, 500);
  }

  /** Pulls until there is no more, and returns the changes on the way. */
  public List<Map<String, Object>> pull() {
    List<Map<String, Object>> pulled = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = pullPage(pulled);
    }
    return pulled;
  }

  /** Pulls a page, adds its changes to a list and returns whether there are more. */
  boolean pullPage(List<Map<String, Object>> pulled) {
    JsonPath page = source.page(limit, cursor);
    if (page.getBoolean("reset")) {
      resets++;
      rows.clear();
      trash.clear();
      place = "";
    }
    List<Map<String, Object>> changes = page.getList("changes");
    assertTrue(changes.size() <= limit);
    assertTrue(!changes.isEmpty() || !page.getBoolean("more"), "an empty page before others");
    changes.forEach(this::apply);
    pulled.addAll(changes);
    cursor = page.getString("cursor");
    return page.getBoolean("more");
  }

  /** The rows by id, each as its own endpoint would show it. */
  public Map<String, Map<String, Object>> rows() {
    return rows;
  }

  /** What lies in the trash, by id. */
  public Map<String, Map<String, Object>> trash() {
    return trash;
  }

  /** The rows by id after pulling all there is. */
  public Map<String, Map<String, Object>> pulled() {
    pull();
    return rows;
  }

  public int resets() {
    return resets;
  }

  String cursor() {
    return String.valueOf(cursor);
  }

  private static JsonPath page(Person person, int limit, @Nullable String since) {
    var answer =
        since == null
            ? person.gets("/api/changes", "limit", limit)
            : person.gets("/api/changes", "limit", limit, "since", since);
    return answer.statusCode(200).extract().jsonPath();
  }

  @SuppressWarnings("unchecked")
  private void apply(Map<String, Object> change) {
    String id = String.valueOf(change.get("id"));
    long revision = Long.parseLong(String.valueOf(change.get("revision")));
    String here = "%012d %s %s".formatted(revision, id, change.get("kind"));
    assertTrue(place.compareTo(here) < 0, () -> "%s came before %s".formatted(place, here));
    place = here;
    rows.remove(id);
    trash.remove(id);
    if (change.get("data") instanceof Map<?, ?> data) {
      boolean isDeleted = Boolean.TRUE.equals(change.get("deleted"));
      (isDeleted ? trash : rows).put(id, (Map<String, Object>) data);
    } else {
      assertEquals(true, change.get("deleted"));
    }
  }
}
