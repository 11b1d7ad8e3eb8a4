package app.todo.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When a task is due, in words. In English, because the service does not know a language. */
final class Due {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", Locale.ENGLISH);

  private Due() {}

  static String of(Notice.Task task, ZoneId zone) {
    return of(task.dueOn(), task.dueAt(), zone);
  }

  static String of(@Nullable LocalDate day, @Nullable Instant moment, ZoneId zone) {
    if (day != null) {
      return "Due " + DAY.format(day);
    }
    return moment == null ? "Reminder" : "Due " + TIME.format(moment.atZone(zone));
  }
}
