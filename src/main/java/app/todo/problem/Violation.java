package app.todo.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A rule that a request breaks.
 *
 * @param field the JSON member or query parameter to mend, as {@code
 *     recurrence_pattern.days_of_week[0]}; empty when it is the whole body
 * @param message what must be true of it, to be read after its name
 */
@RegisterForReflection
public record Violation(String field, String message) {

  /** The name may be the client's, with NUL or half a surrogate pair, which no stored text has. */
  public Violation {
    field = field.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
  }
}
