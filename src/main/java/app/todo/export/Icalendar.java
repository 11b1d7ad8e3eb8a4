package app.todo.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tasks as VTODO components (RFC 5545), steps related to their parents. */
final class Icalendar implements EntryFormat {
  /** From 1, the most urgent, to 9: RFC 5545, section 3.8.1.9. */
  private static final Map<String, Integer> PRIORITIES =
      Map.of("urgent", 1, "high", 3, "medium", 5, "low", 9);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LINE_BYTES = 75;

  private final Instant now;
  private final ZoneId zone;
  private final int morningHour;

  /**
   * The tasks of a person.
   *
   * @param morningHour when whole-day tasks ring, in the zone
   */
  Icalendar(Instant now, ZoneId zone, int morningHour) {
    this.now = now;
    this.zone = zone;
    this.morningHour = morningHour;
  }

  @Override
  public String head() {
    return lines(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Todo//Todo//EN"));
  }

  @Override
  public String of(Entry entry) {
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VTODO");
    lines.add("UID:" + entry.text("id"));
    lines.add("DTSTAMP:" + MOMENT.format(now));
    lines.add("CREATED" + time(entry.text("created_at")));
    lines.add("LAST-MODIFIED" + time(entry.text("updated_at")));
    lines.add("SUMMARY:" + escaped(entry.text("title")));
    lines.add("PRIORITY:" + PRIORITIES.get(entry.text("priority")));
    lines.add("STATUS:" + (entry.isCompleted() ? "COMPLETED" : "NEEDS-ACTION"));
    if (entry.has("description")) {
      lines.add("DESCRIPTION:" + escaped(entry.text("description")));
    }
    if (entry.has("completed_at")) {
      lines.add("COMPLETED" + time(entry.text("completed_at")));
    }
    addDue(entry, lines);
    Stream<String> categories =
        Stream.concat(Stream.ofNullable(entry.list()), entry.tags().stream());
    String names = categories.map(Icalendar::escaped).collect(Collectors.joining(","));
    if (!names.isEmpty()) {
      lines.add("CATEGORIES:" + names);
    }
    if (entry.list() != null) {
      lines.add("X-TODO-LIST:" + escaped(entry.list()));
    }
    if (entry.section() != null) {
      lines.add("X-TODO-SECTION:" + escaped(entry.section()));
    }
    if (entry.depth() > 0) {
      lines.add("RELATED-TO:" + entry.text("parent_id"));
    }
    if (!entry.isCompleted()) {
      entry.reminders().forEach(reminder -> addAlarm(reminder, entry, lines));
    }
    lines.add("END:VTODO");
    return lines(lines);
  }

  @Override
  public String tail() {
    return lines(List.of("END:VCALENDAR"));
  }

  /** A rule counts from the start. */
  private static void addDue(Entry entry, List<String> lines) {
    if (entry.has("due_date")) {
      String due = time(entry.text("due_date"));
      lines.add("DUE" + due);
      if (!entry.rule().isEmpty()) {
        lines.add("DTSTART" + due);
        lines.add("RRULE:" + entry.rule());
      }
    }
  }

  /** A moment, or a time before the due moment; without a due date such a one has no moment. */
  private void addAlarm(String reminder, Entry entry, List<String> lines) {
    String due = entry.text("due_date");
    boolean isMorning = reminder.equals("morning");
    boolean isBefore = reminder.startsWith("P");
    if (isMorning ? due.isEmpty() || due.contains("T") : isBefore && !due.contains("T")) {
      return;
    }
    lines.add("BEGIN:VALARM");
    lines.add("ACTION:DISPLAY");
    lines.add("DESCRIPTION:" + escaped(entry.text("title")));
    lines.add(
        isBefore
            ? "TRIGGER;RELATED=END:-" + reminder
            : "TRIGGER;VALUE=DATE-TIME" + time(isMorning ? morning(due) : reminder));
    lines.add("END:VALARM");
  }

  private String morning(String day) {
    return LocalDate.parse(day).atTime(morningHour, 0).atZone(zone).toInstant().toString();
  }

  /** What follows a property's name: a whole day, or a moment in UTC. */
  private static String time(String text) {
    return text.contains("T")
        ? ":" + MOMENT.format(Instant.parse(text))
        : ";VALUE=DATE:" + LocalDate.parse(text).format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\r?\n|\r", "\\\\n");
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> folded(line) + "\r\n").collect(Collectors.joining());
  }

  /** Lines are at most 75 bytes long; each that goes on begins with a space. */
  private static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int bytes = 0;
    for (int codePoint : line.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      int more = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + more > LINE_BYTES) {
        folded.append("\r\n ");
        bytes = 1;
      }
      folded.append(character);
      bytes += more;
    }
    return folded.toString();
  }
}
