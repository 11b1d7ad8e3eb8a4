package app.todo.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Bean Validation's findings in the words of the wire. */
public final class Violations {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private Violations() {}

  /**
   * Refuses what was found invalid.
   *
   * @throws BrokenRulesException when there are findings
   */
  public static <T> void throwIfAny(Collection<ConstraintViolation<T>> found) {
    if (!found.isEmpty()) {
      throw new BrokenRulesException(of(found));
    }
  }

  static List<Violation> of(Collection<? extends ConstraintViolation<?>> found) {
    return found.stream()
        .map(violation -> new Violation(field(violation.getPropertyPath()), violation.getMessage()))
        .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
        .toList();
  }

  /** The JSON member or query parameter: snake_case, without the endpoint's own names. */
  private static String field(Path path) {
    StringBuilder field = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        field.append('[').append(node.getIndex()).append(']');
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        field.append(field.isEmpty() ? "" : ".").append(snakeCase(node.getName()));
      } else if (node.getKind() == ElementKind.PARAMETER) {
        parameter = snakeCase(node.getName());
      }
    }
    return field.isEmpty() ? parameter : field.toString();
  }

  private static String snakeCase(String name) {
    return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
