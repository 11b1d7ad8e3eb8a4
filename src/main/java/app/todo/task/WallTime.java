package app.todo.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date and time as a wall clock shows it, in no zone. */
@Schema(
    type = SchemaType.STRING,
    description =
        "A local date-time: when it would be due or remind, had the clocks not left that time out; "
            + "the next occurrence has this time of day again",
    examples = "2027-03-28T02:30")
record WallTime(LocalDateTime time) {

  @JsonCreator
  static WallTime parse(String text) {
    try {
      LocalDateTime time = LocalDateTime.parse(text);
      Moment.requireKnownYear(time.getYear());
      return new WallTime(time);
    } catch (DateTimeException | IllegalArgumentException _) {
      throw new IllegalArgumentException("must be a local date-time as in 2027-03-28T02:30");
    }
  }

  static WallTime of(Moment moment, ZoneId zone) {
    return new WallTime(LocalDateTime.ofInstant(moment.instant(), zone));
  }

  @JsonValue
  String text() {
    return time.toString();
  }

  LocalDate day() {
    return time.toLocalDate();
  }

  WallTime plusDays(long days) {
    return new WallTime(time.plusDays(days));
  }

  boolean hasTimeOfDayOf(WallTime other) {
    return time.toLocalTime().equals(other.time.toLocalTime());
  }

  /**
   * The moment in a zone; empty past all years. A time that the clocks leave out takes the offset
   * before the gap; of one that comes twice it is the first (RFC 5545, 3.3.5).
   */
  Optional<Moment> in(ZoneId zone) {
    Instant instant = time.atZone(zone).toInstant();
    return Moment.isKnownYear(instant.atOffset(ZoneOffset.UTC).getYear())
        ? Optional.of(new Moment(instant))
        : Optional.empty();
  }
}
