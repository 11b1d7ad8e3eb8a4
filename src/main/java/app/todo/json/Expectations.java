package app.todo.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a member must be, in words, by the type it is read as. */
public final class Expectations {
  private Expectations() {}

  static String of(JsonMappingException refusal) {
    if (refusal.getCause() instanceof InputCoercionException) {
      return "is out of range";
    }
    return refusal instanceof MismatchedInputException mismatch
        ? of(mismatch.getTargetType())
        : "does not fit";
  }

  /** As in "must be a whole number". */
  public static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "has the wrong type";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "must be one of ", ""));
    }
    if (type == String.class) {
      return "must be text";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "must be true or false";
    }
    if (type == Integer.class || type == int.class) {
      return "must be a whole number";
    }
    if (type == UUID.class) {
      return "must be a UUID";
    }
    if (type == LocalDate.class) {
      return "must be a date as in 2026-11-21";
    }
    if (type == Instant.class) {
      return "must be a date-time as in 2026-11-21T17:00:00Z";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "must be a list";
    }
    return isWrittenAsText(type) ? "must be text" : "must be an object";
  }

  private static boolean isWrittenAsText(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(JsonCreator.class))
        .anyMatch(
            method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
  }
}
