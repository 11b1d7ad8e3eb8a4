package app.todo.fuzz;

import app.todo.fuzz.Request.Form;
import app.todo.openapi.ApiDocument;
import app.todo.openapi.ApiDocument.Call;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds answers against the document.
 *
 * @param secret what no answer to anybody here may tell
 */
record Judge(ApiDocument document, String secret) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PROBLEM = "application/problem+json";

  /** Names of classes, lines of stacks, words of SQL and of PostgreSQL's messages. */
  private static final Pattern INNARDS =
      Pattern.compile(
          "\\b(?:app\\.todo|java|javax|jakarta|org|com|io)\\.[a-z]+\\.\\w+|\\w+(?:Exception|Error)\\b"
              + "|\\bat \\w+\\.\\w+\\(|SQLSTATE|violates \\w+ constraint|syntax error"
              + "|\\bselect \\w+ from\\b|relation \"");

  /** What is wrong with an answer, or with there being none; empty when nothing is. */
  List<String> complaints(Request request, Optional<Answer> answered) {
    if (answered.isEmpty()) {
      return request.form == Form.WHOLE ? List.of("is not answered") : List.of();
    }
    Answer answer = answered.get();
    List<String> complaints = new ArrayList<>();
    checkSecrets(answer, complaints);
    if (isBareRefusal(request, answer)) {
      return complaints;
    }
    if (answer.status() >= 500) {
      complaints.add("fails: " + answer.status());
    } else {
      checkStatus(request, answer, complaints);
      if (!request.method.equals("HEAD")) {
        checkBody(request, answer, complaints);
      }
    }
    return complaints;
  }

  /** What is no HTTP, or of no version that Vert.x knows, it refuses before we could explain. */
  private static boolean isBareRefusal(Request request, Answer answer) {
    boolean unknownVersion = !request.version.matches("HTTP/1\\.[01]");
    return request.form == Form.BROKEN
        && (Set.of(400, 414, 431).contains(answer.status())
            || answer.status() == 501 && unknownVersion)
        && answer.body().isEmpty();
  }

  private void checkSecrets(Answer answer, List<String> complaints) {
    if (answer.head().contains(secret) || answer.body().contains(secret)) {
      complaints.add("tells what is somebody else's");
    }
    Matcher innards = INNARDS.matcher(answer.head() + "\n" + (isData(answer) ? answer.body() : ""));
    if (innards.find()) {
      complaints.add("shows its innards: " + innards.group());
    }
  }

  private void checkStatus(Request request, Answer answer, List<String> complaints) {
    int status = answer.status();
    Call call = request.call;
    boolean isDeclared =
        call == null
            ? request.isAstray
            : call.operation().get("responses").has(String.valueOf(status));
    if (!isDeclared && !request.also.contains(status) && request.form == Form.WHOLE) {
      complaints.add("is answered a status that is not declared: " + status);
    }
    if (call != null && call.isSigned() && !request.isSigned && status < 400) {
      complaints.add("lets a stranger in: " + status);
    }
    for (String header : headers(call, status)) {
      if (!answer.headers().containsKey(header)) {
        complaints.add("lacks the header " + header);
      }
    }
  }

  private List<String> headers(@Nullable Call call, int status) {
    if (status == 405) {
      return List.of("Allow");
    }
    return call == null
        ? List.of()
        : response(call, status).path("headers").propertyStream().map(Map.Entry::getKey).toList();
  }

  private void checkBody(Request request, Answer answer, List<String> complaints) {
    int status = answer.status();
    if (status >= 400) {
      checkProblem(answer, complaints);
    } else if (request.call != null) {
      JsonNode contents = response(request.call, status).path("content");
      if (contents.isEmpty() && !answer.body().isEmpty()) {
        complaints.add("has a body that is not declared");
      } else if (!contents.isEmpty() && !contents.has(answer.mediaType())) {
        complaints.add("is of a type that is not declared: " + answer.mediaType());
      } else if (isData(answer)) {
        checkForm(answer, contents.get(answer.mediaType()).get("schema"), complaints);
      }
    }
  }

  private void checkProblem(Answer answer, List<String> complaints) {
    if (!answer.mediaType().equals(PROBLEM)) {
      complaints.add("is refused by no problem, but by " + answer.mediaType());
      return;
    }
    checkForm(answer, document.schema("Problem"), complaints);
    JsonNode problem = json(answer).orElse(MAPPER.createObjectNode());
    if (problem.path("status").asInt() != answer.status()) {
      complaints.add("has a problem of another status");
    }
    if (problem.path("title").asText().isBlank() || problem.path("detail").asText().isBlank()) {
      complaints.add("has a problem without words");
    }
    if (problem.path("violations").isEmpty() == (answer.status() == 422)) {
      complaints.add("has violations without a 422, or none with it");
    }
  }

  private void checkForm(Answer answer, JsonNode schema, List<String> complaints) {
    json(answer)
        .ifPresentOrElse(
            value -> complaints.addAll(document.misfits(value, schema)),
            () -> complaints.add("has a body that is no JSON"));
  }

  private JsonNode response(Call call, int status) {
    return document.resolved(call.operation().get("responses").path(String.valueOf(status)));
  }

  private static boolean isData(Answer answer) {
    return answer.mediaType().endsWith("json");
  }

  private static Optional<JsonNode> json(Answer answer) {
    try {
      return Optional.of(MAPPER.readTree(answer.body()));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }
}
