package app.todo.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Patterns as rules of RFC 5545. */
final class Rules {
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final int LAST_DAY = 31;

  private Rules() {}

  static String of(JsonNode pattern) {
    List<String> parts = new ArrayList<>();
    parts.add("FREQ=" + pattern.path("frequency").asText().toUpperCase(Locale.ROOT));
    int interval = pattern.path("interval").asInt(1);
    if (interval > 1) {
      parts.add("INTERVAL=" + interval);
    }
    if (pattern.hasNonNull("month")) {
      parts.add("BYMONTH=" + pattern.path("month").asInt());
    }
    if (pattern.hasNonNull("day_of_month")) {
      int day = pattern.path("day_of_month").asInt();
      parts.add("BYMONTHDAY=" + (day == LAST_DAY ? -1 : day));
    }
    addDays(pattern, parts);
    if (pattern.hasNonNull("occurrences")) {
      parts.add("COUNT=" + pattern.path("occurrences").asInt());
    }
    if (pattern.hasNonNull("end_date")) {
      parts.add("UNTIL=" + pattern.path("end_date").asText().replace("-", ""));
    }
    return String.join(";", parts);
  }

  private static void addDays(JsonNode pattern, List<String> parts) {
    String days =
        StreamSupport.stream(pattern.path("days_of_week").spliterator(), false)
            .map(day -> DAYS.get(day.asInt()))
            .collect(Collectors.joining(","));
    if (!days.isEmpty()) {
      parts.add("BYDAY=" + days);
      if (pattern.hasNonNull("nth")) {
        parts.add("BYSETPOS=" + pattern.path("nth").asInt());
      }
    }
  }
}
