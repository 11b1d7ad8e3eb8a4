package app.todo.task;

import app.todo.identity.Caller;
import app.todo.tag.Tag;
import app.todo.text.Folding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The conditions of a {@link TaskQuery} on a task {@code t}, in HQL. Each table is looked at by
 * account, also where its ids would do: or else one account's question would be answered from
 * everyone's rows.
 */
final class TaskConditions {
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

  private final Caller caller;

  TaskConditions(TaskQuery query, Caller caller, Instant now) {
    this.query = query;
    this.caller = caller;
    this.now = now;
    this.zone = caller.zone();
    require("t.spaceId = :space", "space", caller.spaceId());
    values.put("spaces", caller.spaceIds());
    conditions.add("t.deletedAt is null");
    status();
    search();
    tags();
    due();
    list();
    parent();
    steps();
    assignee();
    if (!query.priority.isEmpty()) {
      require("t.priority in :priorities", "priorities", query.priority);
    }
    if (query.isRecurring != null) {
      conditions.add(query.isRecurring ? "t.recurrence is not null" : "t.recurrence is null");
    }
  }

  /** Indexes keep their order for one space alone, so several are named only where there are. */
  String text() {
    String ofOwn = String.join(" and ", conditions);
    return caller.isSharing() ? ofOwn.replace("= :space", "in :spaces") : ofOwn;
  }

  /** The parameters of the text by name, to which others may be added. */
  Map<String, Object> values() {
    return values;
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
      require(hasTag("l" + i, "= :tag" + i), "tag" + i, Tag.key(query.tags.get(i)));
    }
    if (!query.anyTag.isEmpty()) {
      require(hasTag("any", "in :anyTag"), "anyTag", keys(query.anyTag));
    }
    if (!query.noTag.isEmpty()) {
      require("not " + hasTag("none", "in :noTag"), "noTag", keys(query.noTag));
    }
  }

  private static String hasTag(String alias, String condition) {
    return """
    exists (
      select 1
      from t.tags %1$s
      where %1$s.spaceId = :space
        and %1$s.tag.spaceId = :space
        and %1$s.tag.deletedAt is null
        and %1$s.tag.nameKey %2$s)\
    """
        .formatted(alias, condition);
  }

  private static List<String> keys(List<String> names) {
    return names.stream().map(Tag::key).distinct().toList();
  }

  private void due() {
    if (query.dueBefore != null) {
      require(
          "(t.dueOn <= :dueBeforeDay or t.dueAt <= :dueBefore)",
          "dueBefore",
          last(query.dueBefore));
      values.put("dueBeforeDay", query.dueBefore.day(zone));
    }
    if (query.dueAfter != null) {
      require(
          "(t.dueOn >= :dueAfterDay or t.dueAt >= :dueAfter)", "dueAfter", first(query.dueAfter));
      values.put("dueAfterDay", query.dueAfter.day(zone));
    }
    if (query.overdue != null) {
      conditions.add(query.overdue ? OVERDUE : NOT_OVERDUE);
      bindNow();
    }
    if (!query.due.isEmpty()) {
      conditions.add(any(query.due.stream().distinct().map(this::dueAt)));
    }
  }

  private String dueAt(DueChoice choice) {
    return switch (choice) {
      case DueChoice.Named.OVERDUE -> {
        bindNow();
        yield OVERDUE;
      }
      case DueChoice.Named.TODAY -> dueWithin(0, 1);
      case DueChoice.Named.TOMORROW -> dueWithin(1, 2);
      case DueChoice.Named.NONE -> "t.dueOn is null and t.dueAt is null";
      case DueChoice.Days(int count) -> dueWithin(0, count);
    };
  }

  /** Due on a day that is so many days from today, the last of which is excluded. */
  private String dueWithin(int from, int until) {
    return """
    t.dueOn >= :%1$s and t.dueOn < :%2$s
      or t.dueAt >= :%1$sStart and t.dueAt < :%2$sStart\
    """
        .formatted(bindDay(from), bindDay(until));
  }

  private String bindDay(int fromToday) {
    LocalDate day = LocalDate.ofInstant(now, zone).plusDays(fromToday);
    String name = "day" + fromToday;
    values.put(name, day);
    values.put(name + "Start", day.atStartOfDay(zone).toInstant());
    return name;
  }

  private void bindNow() {
    values.put("today", LocalDate.ofInstant(now, zone));
    values.put("now", now);
  }

  /** A task of a list that has been deleted is in the inbox. */
  private void list() {
    if (!query.list.isEmpty()) {
      List<ListChoice> choices = query.list.stream().distinct().toList();
      conditions.add(
          any(IntStream.range(0, choices.size()).mapToObj(i -> in(choices.get(i), "list" + i))));
    }
  }

  private String in(ListChoice choice, String name) {
    return switch (choice) {
      case ListChoice.Inbox _ ->
          """
          (t.listId is null
            or t.listId not in (
              select l.id
              from TaskList l
              where l.spaceId = :space
                and l.deletedAt is null))\
          """;
      case ListChoice.One(UUID id) -> {
        values.put(name, id);
        yield "t.listId = :" + name;
      }
    };
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

  private void steps() {
    if (query.steps != null) {
      conditions.add(
          switch (query.steps) {
            case ANY -> hasStep("");
            case OPEN -> hasStep("and s.completedAt is null");
            case NONE -> "not " + hasStep("");
          });
    }
  }

  /** That parents are present lets an index answer. */
  private static String hasStep(String condition) {
    return """
    exists (
      select 1
      from Task s
      where s.spaceId = :space
        and s.parentId is not null
        and s.parentId = t.id
        and s.deletedAt is null
        %s)\
    """
        .formatted(condition);
  }

  private void assignee() {
    if (query.assignee != null) {
      switch (query.assignee) {
        case AssigneeChoice.None _ -> conditions.add("t.assigneeId is null");
        case AssigneeChoice.Me _ ->
            require("t.assigneeId = :assignee", "assignee", caller.accountId());
        case AssigneeChoice.One(UUID id) -> require("t.assigneeId = :assignee", "assignee", id);
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

  private static String any(Stream<String> choices) {
    return choices.map("(%s)"::formatted).collect(Collectors.joining(" or ", "(", ")"));
  }

  private void require(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }
}
