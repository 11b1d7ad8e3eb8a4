package app.todo.json;

import app.todo.problem.BrokenRulesException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters as strictly as bodies. JAX-RS would answer 404 to a value that does not
 * fit; here it is a broken rule that names the parameter.
 */
@Provider
class StrictParameters implements ParamConverterProvider {
  private static final Map<Class<?>, Function<String, @Nullable Object>> PLAIN =
      Map.of(
          Integer.class, StrictParameters::wholeNumber,
          int.class, StrictParameters::wholeNumber,
          Boolean.class, StrictParameters::truth,
          boolean.class, StrictParameters::truth);

  /** Java's reading would take those of all scripts, and a plus. */
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");

  private final JsonBinder binder;

  StrictParameters(JsonBinder binder) {
    this.binder = binder;
  }

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    String name =
        Arrays.stream(annotations)
            .filter(RestQuery.class::isInstance)
            .map(annotation -> ((RestQuery) annotation).value())
            .findFirst()
            .orElse("");
    if (name.isEmpty()) {
      return null;
    }
    Function<String, @Nullable Object> plain = PLAIN.get(type);
    if (plain != null) {
      return new Converter<>(text -> plain(name, text, type, plain));
    }
    return type.getPackageName().startsWith("app.todo.")
        ? new Converter<>(text -> binder.value(name, text, type))
        : null;
  }

  @SuppressWarnings("unchecked") // a plain reader makes what its key says
  private static <T> T plain(
      String name, String text, Class<T> type, Function<String, @Nullable Object> reader) {
    @Nullable Object value = reader.apply(text);
    if (value == null) {
      throw new BrokenRulesException(name, Expectations.of(type));
    }
    return (T) value;
  }

  private static @Nullable Object wholeNumber(String text) {
    if (!DIGITS.matcher(text).matches()) {
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private static @Nullable Object truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }

  private record Converter<T>(Function<String, T> reader) implements ParamConverter<T> {
    @Override
    public @Nullable T fromString(@Nullable String text) {
      return text == null ? null : reader.apply(text);
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }
  }
}
