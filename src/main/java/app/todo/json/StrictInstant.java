package app.todo.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Reads a date-time with an offset, of a year with four digits; Jackson would also take numbers.
 */
class StrictInstant extends FromStringDeserializer<Instant> {
  private static final int LAST_YEAR = 9999;

  StrictInstant() {
    super(Instant.class);
  }

  @Override
  protected Instant _deserialize(String text, DeserializationContext context) throws IOException {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() >= 0 && time.getYear() <= LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeException _) {
      // Refused below in the caller's words.
    }
    throw context.weirdStringException(text, Instant.class, "not a date-time");
  }
}
