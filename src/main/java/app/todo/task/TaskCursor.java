package app.todo.task;

import app.todo.task.TaskQuery.SortBy;
import app.todo.task.TaskQuery.SortOrder;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted list of tasks: behind a task, by the value that the list was sorted by.
 * Opaque to clients.
 *
 * @param value a {@link Moment}, {@link Due}, {@link Priority}, title or position, as the order
 *     needs; null when the task has none
 */
@RegisterForReflection
record TaskCursor(SortBy sortBy, SortOrder sortOrder, @Nullable Object value, UUID id) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<by>[a-z_]+):(?<order>[a-z]+)"
              + ":(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(?<value>[A-Za-z0-9_-]*)");

  /** The place behind a task in the list that was asked for. */
  static TaskCursor behind(TaskView task, TaskQuery query) {
    @Nullable Object value =
        switch (query.sortBy) {
          case CREATED_AT -> new Moment(task.createdAt());
          case UPDATED_AT -> new Moment(task.updatedAt());
          case DUE_DATE -> task.dueDate();
          case PRIORITY -> task.priority();
          case TITLE -> task.title();
          case POSITION -> task.position();
        };
    return new TaskCursor(query.sortBy, query.sortOrder, value, task.id());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static TaskCursor parse(String text) {
    Matcher form = FORM.matcher(text);
    try {
      if (form.matches()) {
        SortBy sortBy = SortBy.valueOf(form.group("by").toUpperCase(Locale.ROOT));
        return new TaskCursor(
            sortBy,
            SortOrder.valueOf(form.group("order").toUpperCase(Locale.ROOT)),
            value(sortBy, form.group("value")),
            UUID.fromString(form.group("id")));
      }
    } catch (IllegalArgumentException _) {
      // Refused below, in the caller's words.
    }
    throw new IllegalArgumentException("must be the cursor of an earlier answer");
  }

  /** Whether it is a place in a list of this order. */
  boolean fits(TaskQuery query) {
    return sortBy == query.sortBy && sortOrder == query.sortOrder;
  }

  @Override
  @JsonValue
  public String toString() {
    return "%s:%s:%s:%s"
        .formatted(
            sortBy.name().toLowerCase(Locale.ROOT),
            sortOrder.name().toLowerCase(Locale.ROOT),
            id,
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text().getBytes(StandardCharsets.UTF_8)));
  }

  private String text() {
    return switch (value) {
      case null -> "";
      case Due due -> due.text();
      default -> value.toString();
    };
  }

  private static @Nullable Object value(SortBy sortBy, String encoded) {
    String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("PostgreSQL has no NUL in texts");
    }
    return switch (sortBy) {
      case CREATED_AT, UPDATED_AT -> Moment.parse(text);
      case DUE_DATE -> text.isEmpty() ? null : Due.parse(text);
      case PRIORITY -> Priority.valueOf(text);
      case TITLE -> text;
      case POSITION -> text.isEmpty() ? null : text;
    };
  }
}
