package app.todo.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates as people read them where they are. */
final class Wall {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final int DAY = "2026-11-21".length();

  private final ZoneId zone;

  Wall(ZoneId zone) {
    this.zone = zone;
  }

  /** The day of a date or a moment. */
  String day(String date) {
    return time(date).substring(0, DAY);
  }

  /** A whole day as it is, a moment with its time of day. */
  String time(String date) {
    return date.length() == DAY ? date : TIME.format(Instant.parse(date).atZone(zone));
  }
}
