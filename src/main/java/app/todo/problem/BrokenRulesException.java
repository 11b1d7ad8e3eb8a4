package app.todo.problem;

import java.util.List;

/** A well-formed request that breaks rules; answered 422 with each of them. */
public class BrokenRulesException extends RuntimeException {
  private final transient List<Violation> violations;

  public BrokenRulesException(List<Violation> violations) {
    super("Rules are broken: " + violations);
    this.violations = List.copyOf(violations);
  }

  public BrokenRulesException(String field, String message) {
    this(List.of(new Violation(field, message)));
  }

  public List<Violation> violations() {
    return violations;
  }
}
