package app.todo.task;

import app.todo.tag.Tag;
import app.todo.text.Folding;
import app.todo.text.SortKey;
import jakarta.persistence.Parameter;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TaskQuery} in HQL. Values are parameters; the text is made of constants and a page's
 * size. Each table is looked at by account, also where its ids would do: or else one account's
 * question would be answered from everyone's rows.
 */
final class TaskCriteria {
  private static final String OVERDUE =
      "t.completedAt is null and (t.dueOn < :today or t.dueAt < :now)";

  private static final String NOT_OVERDUE =
      """
      (t.completedAt is not null
        or (t.dueOn is null or t.dueOn >= :today) and (t.dueAt is null or t.dueAt >= :now))\
      """;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final TaskQuery query;
  private final Instant now;
  private final ZoneId zone;

  TaskCriteria(TaskQuery query, UUID spaceId, Instant now, ZoneId zone) {
    this.query = query;
    this.now = now;
    this.zone = zone;
    require("t.spaceId = :space", "space", spaceId);
    conditions.add("t.deletedAt is null");
    status();
    search();
    tags();
    due();
    list();
    parent();
    if (!query.priority.isEmpty()) {
      require("t.priority in :priorities", "priorities", query.priority);
    }
    if (query.isRecurring != null) {
      conditions.add(query.isRecurring ? "t.recurrence is not null" : "t.recurrence is null");
    }
  }

  /** The conditions on a task {@code t}. */
  String where() {
    return String.join(" and ", conditions);
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

  private void status() {
    switch (query.completed) {
      case ALL -> {}
      case PENDING -> conditions.add("t.completedAt is null");
      case COMPLETED -> conditions.add("t.completedAt is not null");
    }
  }

  private void search() {
    List<String> words = query.search == null ? List.of() : Folding.words(query.search);
    for (int i = 0; i < words.size(); i++) {
      require(
          """
          (t.searchText like :word%1$d escape '\\'
            or exists (
              select 1
              from t.tags f%1$d
              where f%1$d.spaceId = :space
                and f%1$d.tag.spaceId = :space
                and f%1$d.tag.deletedAt is null
                and f%1$d.tag.searchText like :word%1$d escape '\\'))\
          """
              .formatted(i),
          "word" + i,
          "%" + words.get(i).replaceAll("[\\\\%_]", "\\\\$0") + "%");
    }
  }

  private void tags() {
    for (int i = 0; i < query.tags.size(); i++) {
      require(
          """
          exists (
            select 1
            from t.tags l%1$d
            where l%1$d.spaceId = :space
              and l%1$d.tag.spaceId = :space
              and l%1$d.tag.deletedAt is null
              and l%1$d.tag.nameKey = :tag%1$d)\
          """
              .formatted(i),
          "tag" + i,
          Tag.key(query.tags.get(i)));
    }
  }

  private void due() {
    if (query.dueBefore != null) {
      require("(t.dueOn <= :beforeDay or t.dueAt <= :before)", "before", last(query.dueBefore));
      values.put("beforeDay", query.dueBefore.day(zone));
    }
    if (query.dueAfter != null) {
      require("(t.dueOn >= :afterDay or t.dueAt >= :after)", "after", first(query.dueAfter));
      values.put("afterDay", query.dueAfter.day(zone));
    }
    if (query.overdue != null) {
      conditions.add(query.overdue ? OVERDUE : NOT_OVERDUE);
      values.put("today", LocalDate.ofInstant(now, zone));
      values.put("now", now);
    }
  }

  /** A task of a list that has been deleted is in the inbox. */
  private void list() {
    if (query.list != null) {
      switch (query.list) {
        case ListChoice.Inbox _ ->
            conditions.add(
                """
                (t.listId is null
                  or t.listId not in (
                    select l.id
                    from TaskList l
                    where l.spaceId = :space
                      and l.deletedAt is null))\
                """);
        case ListChoice.One(UUID id) -> require("t.listId = :list", "list", id);
      }
    }
  }

  /**
   * A step of a task that has been deleted stands by itself. Parents are counted, because
   * PostgreSQL may evaluate EXISTS by reading all tasks.
   */
  private void parent() {
    if (query.parent != null) {
      switch (query.parent) {
        case ParentChoice.None _ ->
            conditions.add(
                """
                (t.parentId is null
                  or (
                    select count(p.id)
                    from Task p
                    where p.spaceId = :space
                      and p.id = t.parentId
                      and p.deletedAt is null) = 0)\
                """);
        case ParentChoice.One(UUID id) -> require("t.parentId = :parent", "parent", id);
      }
    }
  }

  /** The first moment of what is asked for, where the person is. */
  private Instant first(Due due) {
    return switch (due) {
      case Due.Day(LocalDate date) -> date.atStartOfDay(zone).toInstant();
      case Moment(Instant instant) -> instant;
    };
  }

  /** The last moment of what is asked for, in PostgreSQL's microseconds. */
  private Instant last(Due due) {
    return switch (due) {
      case Due.Day(LocalDate date) ->
          date.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
      case Moment(Instant instant) -> instant;
    };
  }

  /** A whole day sorts where it begins for the person. */
  private String startOf(String day) {
    values.put("zone", zone.getId());
    return "sql('cast(? as timestamp) at time zone ?', %s, :zone)".formatted(day);
  }

  private void require(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }
}
