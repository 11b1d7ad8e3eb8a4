package app.todo.task;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the times that a repeating task is due.
 *
 * @param id of the first, the task's own; of the next ones, derived from the id before and the new
 *     due date, so that each is made once however often and wherever the task is completed
 */
record Occurrence(UUID id, @Nullable Due due, @Nullable Moment reminder, Recurrence recurrence) {

  /**
   * The next one, when this has been completed at a moment; empty when this is the last. From due,
   * dates that have passed by then are left out.
   *
   * @param zone decides on which day it was completed and what its time of day is
   */
  Optional<Occurrence> next(Instant completedAt, ZoneId zone) {
    LocalDate completed = LocalDate.ofInstant(completedAt, zone);
    LocalDate due = dueDay(zone).orElse(completed);
    boolean fromCompletion = recurrence.from() == Recurrence.From.COMPLETION;
    // What a pattern leaves open is fixed by the day it was first due, or else the 31st would
    // become the 28th for good.
    Recurrence pattern = fromCompletion ? recurrence : recurrence.resolved(due);
    LocalDate start = fromCompletion ? completed : due;
    LocalDate passed = start.isAfter(completed) ? start : completed;
    return pattern
        .rest()
        .flatMap(
            rest -> pattern.nextAfter(start, passed).flatMap(day -> moved(due, day, rest, zone)));
  }

  /** The reminders that the first occurrence has, some days later; the first moment is known. */
  List<Reminder> reminders(List<Reminder> first, long days, ZoneId zone) {
    @Nullable Moment moment = Reminders.first(first);
    List<Reminder> others =
        first.stream().filter(it -> moment == null || !it.equals(Reminder.at(moment))).toList();
    return Reminders.distinct(
        Stream.concat(
                Stream.ofNullable(reminder).map(Reminder::at),
                Reminders.later(others, days, due, zone).stream())
            .toList());
  }

  private Optional<LocalDate> dueDay(ZoneId zone) {
    return due instanceof Due.Day day ? Optional.of(day.date()) : dueTime(zone).map(WallTime::day);
  }

  /** Due on another day, with the same times of day as far as the clocks show them. */
  private Optional<Occurrence> moved(LocalDate from, LocalDate to, Recurrence rest, ZoneId zone) {
    long days = ChronoUnit.DAYS.between(from, to);
    Optional<WallTime> dueTime = dueTime(zone).map(it -> it.plusDays(days));
    Optional<? extends Due> nextDue =
        dueTime.isPresent() ? dueTime.get().in(zone) : Optional.of(new Due.Day(to));
    Optional<WallTime> reminderTime = reminderTime(zone).map(it -> it.plusDays(days));
    return nextDue.map(next -> {
      @Nullable Moment nextReminder =
          reminderTime.flatMap(it -> it.in(zone)).map(it -> notAfter(next, it)).orElse(null);
      return new Occurrence(
          derivedId(next),
          next,
          nextReminder,
          rest.remembering(missed(dueTime, next, zone), missed(reminderTime, nextReminder, zone)));
    });
  }

  private Optional<WallTime> dueTime(ZoneId zone) {
    return due instanceof Moment moment
        ? Optional.of(meant(moment, recurrence.dueWallTime(), null, zone))
        : Optional.empty();
  }

  private Optional<WallTime> reminderTime(ZoneId zone) {
    return Optional.ofNullable(reminder)
        .map(moment -> meant(moment, recurrence.reminderWallTime(), due, zone));
  }

  /** The remembered time, unless the moment is no longer the one that the clocks made of it. */
  private static WallTime meant(
      Moment moment, @Nullable WallTime remembered, @Nullable Due limit, ZoneId zone) {
    return Optional.ofNullable(remembered)
        .filter(time -> time.in(zone).map(it -> notAfter(limit, it)).equals(Optional.of(moment)))
        .orElseGet(() -> WallTime.of(moment, zone));
  }

  /** The time that was meant, where the clocks show another one. */
  private static @Nullable WallTime missed(
      Optional<WallTime> meant, @Nullable Due shown, ZoneId zone) {
    return meant
        .filter(time ->
            shown instanceof Moment moment && !time.hasTimeOfDayOf(WallTime.of(moment, zone)))
        .orElse(null);
  }

  /** A clock change between the two may turn their order around. */
  static Moment notAfter(@Nullable Due due, Moment reminder) {
    return due instanceof Moment moment && reminder.instant().isAfter(moment.instant())
        ? moment
        : reminder;
  }

  /** A name-based UUID (RFC 9562, version 3): the task is the name space, the due date the name. */
  private UUID derivedId(Due nextDue) {
    return derivedId(nextDue.text());
  }

  /** The id of the copy of a step, derived in the same way from the step's own id. */
  UUID idOfStep(UUID stepId) {
    return derivedId(stepId.toString());
  }

  private UUID derivedId(String text) {
    byte[] name = text.getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(
        ByteBuffer.allocate(2 * Long.BYTES + name.length)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .put(name)
            .array());
  }
}
