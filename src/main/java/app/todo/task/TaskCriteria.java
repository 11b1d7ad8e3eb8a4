package app.todo.task;

import app.todo.identity.Caller;
import app.todo.text.SortKey;
import jakarta.persistence.Parameter;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TaskQuery} in HQL: its conditions, order and page. Values are parameters; the text is
 * made of constants and a page's size.
 */
final class TaskCriteria {
  private final TaskConditions conditions;
  private final Map<String, Object> values;
  private final TaskQuery query;
  private final ZoneId zone;

  TaskCriteria(TaskQuery query, Caller caller, Instant now) {
    this.query = query;
    this.zone = caller.zone();
    this.conditions = new TaskConditions(query, caller, now);
    this.values = conditions.values();
  }

  /** The conditions on a task {@code t}. */
  String where() {
    return conditions.text();
  }

  /**
   * The order of tasks {@code t}. Ids break ties, and tasks without what is sorted by come last
   * either way.
   */
  String orderBy() {
    String direction = query.sortOrder == TaskQuery.SortOrder.ASC ? " asc" : " desc";
    String last = missing().isEmpty() ? "" : " nulls last";
    return key() + direction + last + ", t.id" + direction;
  }

  /** The conditions on a task {@code t} of the page: those of the list, and behind its cursor. */
  String wherePage() {
    return query.cursor == null
        ? where()
        : "%s and (%s)".formatted(where(), behind(query.cursor.value(), query.cursor.id()));
  }

  private String behind(@Nullable Object value, UUID id) {
    String than = query.sortOrder == TaskQuery.SortOrder.ASC ? ">" : "<";
    values.put("afterId", id);
    if (value == null) {
      return "%s and t.id %s :afterId".formatted(missing(), than);
    }
    // The first comparison is the one that an index answers.
    String behind =
        "%1$s %2$s= %3$s and (%1$s %2$s %3$s or t.id %2$s :afterId)"
            .formatted(key(), than, after(value));
    return missing().isEmpty() ? behind : "%s or %s".formatted(behind, missing());
  }

  /** The value of a cursor as the list is sorted by it. */
  private String after(Object value) {
    switch (value) {
      case Due.Day(LocalDate date) -> {
        values.put("after", date);
        return "cast(%s as Instant)".formatted(startOf(":after"));
      }
      case Moment(Instant instant) -> values.put("after", instant);
      case String title when query.sortBy == TaskQuery.SortBy.TITLE ->
          values.put("after", SortKey.of(title));
      default -> values.put("after", value);
    }
    return ":after";
  }

  private String key() {
    return switch (query.sortBy) {
      case CREATED_AT -> "t.createdAt";
      case UPDATED_AT -> "t.updatedAt";
      case DUE_DATE -> "coalesce(t.dueAt, %s)".formatted(startOf("t.dueOn"));
      case PRIORITY -> "t.priority";
      case TITLE -> "t.titleKey";
      case POSITION -> "t.position";
    };
  }

  /** The condition on a task without what is sorted by; empty when each has it. */
  private String missing() {
    return switch (query.sortBy) {
      case CREATED_AT, UPDATED_AT, PRIORITY, TITLE -> "";
      case DUE_DATE -> "t.dueOn is null and t.dueAt is null";
      case POSITION -> "t.position is null";
    };
  }

  /**
   * Which part of the list. With the size as a parameter PostgreSQL would take a plan for any size
   * to be dear, and make one for this size each time.
   */
  String page() {
    values.put("offset", query.offset());
    return "limit " + query.pageSize + (query.page == 1 ? "" : " offset :offset");
  }

  /** Fills in the parameters that a query has of these criteria. */
  <T> TypedQuery<T> bind(TypedQuery<T> typed) {
    typed.getParameters().stream()
        .map(Parameter::getName)
        .forEach(name -> typed.setParameter(name, values.get(name)));
    return typed;
  }

  /** A whole day sorts where it begins for the person. */
  private String startOf(String day) {
    values.put("zone", zone.getId());
    return "sql('cast(? as timestamp) at time zone ?', %s, :zone)".formatted(day);
  }
}
