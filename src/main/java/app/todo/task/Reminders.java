package app.todo.task;

import app.todo.problem.BrokenRulesException;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reminders of a task, as they are stored. */
@RegisterForReflection
record Reminders(@JsonValue List<String> texts) {
  static final int MOST = 5;
  static final Reminders NONE = new Reminders(List.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Reminders {
    texts = texts.stream().filter(Objects::nonNull).toList();
  }

  static Reminders of(List<Reminder> reminders) {
    return new Reminders(reminders.stream().map(Reminder::text).toList());
  }

  /** The reminders that {@link #joined} made one text of. */
  static List<Reminder> parse(String joined) {
    return new Reminders(List.of(joined.split(" "))).known();
  }

  String joined() {
    return String.join(" ", texts);
  }

  List<Reminder> known() {
    return texts.stream().flatMap(text -> Reminder.known(text).stream()).toList();
  }

  /** Each once, as it was first written. */
  static List<Reminder> distinct(List<Reminder> reminders) {
    Map<Object, Reminder> byMeaning = new LinkedHashMap<>();
    reminders.forEach(it -> byMeaning.putIfAbsent(it.meaning(), it));
    return List.copyOf(byMeaning.values());
  }

  /** The first of the moments that do not depend on the due date. */
  static @Nullable Moment first(List<Reminder> reminders) {
    return moments(reminders).min(Comparator.comparing(Moment::instant)).orElse(null);
  }

  /** What clients that know one reminder see: the first moment, or else the first that rings. */
  static @Nullable Instant shown(
      List<Reminder> reminders, @Nullable Due due, ZoneId zone, int morningHour) {
    @Nullable Moment first = first(reminders);
    return first != null
        ? first.instant()
        : reminders.stream()
            .flatMap(it -> it.ringsAt(due, zone, morningHour).stream())
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  /** The same with one moment, or none, in the place of all moments. */
  static List<Reminder> withOnly(@Nullable Moment moment, List<Reminder> reminders) {
    Stream<Reminder> others = reminders.stream().filter(it -> it.moment().isEmpty());
    return distinct(
        Stream.concat(Stream.ofNullable(moment).map(Reminder::at), others).limit(MOST).toList());
  }

  /** The same some days later; the due date moves the ones that depend on it. */
  static List<Reminder> later(List<Reminder> reminders, long days, @Nullable Due due, ZoneId zone) {
    return distinct(
        reminders.stream()
            .flatMap(it -> it.moment().isEmpty() ? Stream.of(it) : later(it, days, due, zone))
            .toList());
  }

  private static Stream<Reminder> later(
      Reminder reminder, long days, @Nullable Due due, ZoneId zone) {
    return reminder
        .moment()
        .flatMap(it -> it.plusDays(days, zone))
        .map(it -> Reminder.at(Occurrence.notAfter(due, it)))
        .stream();
  }

  /**
   * Checks that no moment is after the due one.
   *
   * @param fields the members that the client named
   */
  static void requireNotAfter(@Nullable Due due, List<Reminder> reminders, Set<String> fields) {
    boolean isLate =
        due instanceof Moment moment
            && moments(reminders).anyMatch(it -> it.instant().isAfter(moment.instant()));
    if (isLate) {
      String field =
          fields.contains(TaskFields.REMINDERS) ? TaskFields.REMINDERS : TaskFields.REMINDER_TIME;
      throw new BrokenRulesException(field, "must not be after due_date");
    }
  }

  private static Stream<Moment> moments(List<Reminder> reminders) {
    return reminders.stream().flatMap(it -> it.moment().stream());
  }
}
