package app.todo.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a task is due: a whole day, wherever the person is, or a moment. */
@Schema(
    type = SchemaType.STRING,
    description =
        "A date (a whole day wherever one is) or an RFC 3339 date-time; UTC if it says none",
    examples = {"2026-11-21", "2026-11-21T17:00:00Z"})
sealed interface Due permits Due.Day, Moment {

  @JsonCreator
  static Due parse(String text) {
    try {
      return text.length() == Day.LENGTH ? new Day(LocalDate.parse(text)) : Moment.parse(text);
    } catch (DateTimeException | IllegalArgumentException _) {
      throw new IllegalArgumentException(
          "must be a date as in 2026-11-21 or a date-time as in 2026-11-21T17:00:00Z");
    }
  }

  /** As it stands in JSON. */
  @JsonValue
  String text();

  /** The person's day on which it falls. */
  LocalDate day(ZoneId zone);

  /** The same time of day some days later, where the person is; empty past all years. */
  Optional<? extends Due> plusDays(long days, ZoneId zone);

  /** A whole day. */
  @RegisterForReflection
  record Day(LocalDate date) implements Due {
    private static final int LENGTH = "2026-11-21".length();

    public Day {
      Moment.requireKnownYear(date.getYear());
    }

    @Override
    public String text() {
      return date.toString();
    }

    @Override
    public Optional<Day> plusDays(long days, ZoneId zone) {
      LocalDate later = date.plusDays(days);
      return Moment.isKnownYear(later.getYear()) ? Optional.of(new Day(later)) : Optional.empty();
    }

    @Override
    public LocalDate day(ZoneId zone) {
      return date;
    }
  }
}
