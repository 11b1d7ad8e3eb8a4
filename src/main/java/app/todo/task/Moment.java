package app.todo.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A moment in microseconds, of the years 1 to 9999 that RFC 3339 can write. */
@Schema(
    type = SchemaType.STRING,
    format = "date-time",
    description = "An RFC 3339 date-time; UTC if it says none",
    examples = "2026-11-21T17:00:00Z")
record Moment(Instant instant) implements Due {
  static final String KNOWN_YEARS = "must be in the years 1 to 9999";

  Moment {
    instant = instant.truncatedTo(ChronoUnit.MICROS);
    requireKnownYear(instant.atOffset(ZoneOffset.UTC).getYear());
  }

  @JsonCreator
  static Moment parse(String text) {
    try {
      return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
          text, OffsetDateTime::from, LocalDateTime::from)) {
        case OffsetDateTime time -> new Moment(time.toInstant());
        case LocalDateTime time -> new Moment(time.toInstant(ZoneOffset.UTC));
        default -> throw new DateTimeException(text);
      };
    } catch (DateTimeException _) {
      throw new IllegalArgumentException("must be a date-time as in 2026-11-21T17:00:00Z");
    }
  }

  static boolean isKnownYear(int year) {
    return 1 <= year && year <= 9999;
  }

  static void requireKnownYear(int year) {
    if (!isKnownYear(year)) {
      throw new IllegalArgumentException(KNOWN_YEARS);
    }
  }

  @Override
  @JsonValue
  public String text() {
    return instant.toString();
  }

  @Override
  public Optional<Moment> plusDays(long days, ZoneId zone) {
    return WallTime.of(this, zone).plusDays(days).in(zone);
  }

  @Override
  public LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(instant, zone);
  }
}
