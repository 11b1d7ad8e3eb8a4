package app.todo.problem;

import io.quarkus.security.ForbiddenException;
import java.util.Optional;

/** Exceptions that are the caller's news, as problems. */
public final class Refusals {
  private Refusals() {}

  /** The problem that an exception states; empty when it is a failure of the service. */
  public static Optional<Problem> of(RuntimeException e) {
    return switch (e) {
      case BrokenRulesException broken -> Optional.of(Problem.ofViolations(broken.violations()));
      case RefusedException refused -> Optional.of(Problem.of(status(refused), message(e)));
      case ForbiddenException _ -> Optional.of(Problem.of(403, message(e)));
      default -> Optional.empty();
    };
  }

  static int status(RefusedException e) {
    return switch (e) {
      case UnreadableException _ -> 400;
      case WrongCredentialsException _, SessionEndedException _ -> 401;
      case PasskeyDemandedException _ -> 403;
      case MissingException _ -> 404;
      case LateException _ -> 408;
      case ConflictException _ -> 409;
      case StaleException _ -> 412;
      case TooLargeException _ -> 413;
    };
  }

  private static String message(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }
}
