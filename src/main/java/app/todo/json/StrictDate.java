package app.todo.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads a date as it is written; Jackson would also take lists of numbers and cut date-times. */
class StrictDate extends FromStringDeserializer<LocalDate> {
  StrictDate() {
    super(LocalDate.class);
  }

  @Override
  protected LocalDate _deserialize(String text, DeserializationContext context) throws IOException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw context.weirdStringException(text, LocalDate.class, "not a date");
    }
  }
}
