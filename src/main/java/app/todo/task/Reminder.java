package app.todo.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a task rings, as its client wrote it: a duration before the due moment, a moment, or the
 * morning of the due day.
 */
@Schema(
    type = SchemaType.STRING,
    description =
        "A duration before a due date-time (PT0M to P28D, whole minutes), an RFC 3339 date-time, or"
            + " morning, which is the account's morning_hour on the due day of a whole-day task",
    examples = {"PT10M", "2026-11-21T17:00:00Z", "morning"})
record Reminder(String text) {
  static final String MORNING = "morning";
  static final Duration LONGEST = Duration.ofDays(28);

  /** No seconds, and no more digits than 28 days need in minutes. */
  private static final Pattern DURATION =
      Pattern.compile("P(?=.)(\\d{1,2}D)?(T(?=.)(\\d{1,3}H)?(\\d{1,5}M)?)?");

  @JsonCreator
  static Reminder parse(String text) {
    if (text.equals(MORNING) || isDuration(text)) {
      return new Reminder(text);
    }
    try {
      return at(Moment.parse(text));
    } catch (IllegalArgumentException _) {
      throw new IllegalArgumentException(
          "must be a duration as in PT10M, a date-time as in 2026-11-21T17:00:00Z, or morning");
    }
  }

  static Reminder at(Moment moment) {
    return new Reminder(moment.text());
  }

  /** What a later version stored may have a form that is not known here. */
  static Optional<Reminder> known(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean isDuration(String text) {
    return DURATION.matcher(text).matches() && Duration.parse(text).compareTo(LONGEST) <= 0;
  }

  @JsonValue
  @Override
  public String text() {
    return text;
  }

  /** The moment of one that does not depend on the due date. */
  Optional<Moment> moment() {
    return text.equals(MORNING) || isDuration(text)
        ? Optional.empty()
        : Optional.of(Moment.parse(text));
  }

  /** What two texts for the same reminder have in common. */
  Object meaning() {
    return isDuration(text) ? Duration.parse(text) : text;
  }

  /**
   * When it rings; empty where the due date it needs is missing.
   *
   * @param morningHour of the account, in the zone
   */
  Optional<Instant> ringsAt(@Nullable Due due, ZoneId zone, int morningHour) {
    if (text.equals(MORNING)) {
      return due instanceof Due.Day day
          ? Optional.of(day.date().atTime(morningHour, 0).atZone(zone).toInstant())
          : Optional.empty();
    }
    if (isDuration(text)) {
      return due instanceof Moment moment
          ? Optional.of(moment.instant().minus(Duration.parse(text)))
          : Optional.empty();
    }
    return moment().map(Moment::instant);
  }
}
