package app.todo.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Problem details of RFC 9457.
 *
 * @param type {@code about:blank} where the status says which kind of problem it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail a sentence a person can act on
 * @param violations the rules that are broken; empty unless the status is 422
 */
@RegisterForReflection
@Schema(description = "Problem details of RFC 9457")
public record Problem(
    String type, String title, int status, String detail, List<Violation> violations) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem with a type of its own, because clients act on it. */
  static Problem ofSessionEnded(String detail) {
    return new Problem("urn:todo:session-ended", Statuses.title(401), 401, detail, List.of());
  }

  /** The other one. */
  static Problem ofPasskeyDemanded(String detail) {
    return new Problem("urn:todo:passkey-demanded", Statuses.title(403), 403, detail, List.of());
  }

  static Problem of(int status, String detail) {
    return new Problem("about:blank", Statuses.title(status), status, detail, List.of());
  }

  /** The problem of a status that nobody has said more about. */
  static Problem of(int status) {
    return of(status, Statuses.detail(status));
  }

  static Problem ofViolations(List<Violation> violations) {
    String detail =
        violations.stream()
            .map(violation -> (violation.field() + " " + violation.message()).strip())
            .collect(Collectors.joining("; ", "", "."));
    return new Problem("about:blank", Statuses.title(422), 422, detail, violations);
  }
}
