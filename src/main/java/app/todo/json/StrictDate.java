package app.todo.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a date as it is written; Jackson would also take lists of numbers and cut date-times. */
class StrictDate extends FromStringDeserializer<LocalDate> {
  StrictDate() {
    super(LocalDate.class);
  }

  @Override
  protected @Nullable LocalDate _deserialize(String text, DeserializationContext context)
      throws IOException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a date");
    }
  }
}
