package app.todo.sync;

import app.todo.json.JsonBinder;
import app.todo.problem.BrokenRulesException;
import app.todo.problem.Problem;
import app.todo.problem.Refusals;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads mutations one by one, so that one that breaks a rule doesn't stop the others. */
@ApplicationScoped
class MutationReader {
  private final JsonBinder binder;
  private final ObjectMapper mapper;

  MutationReader(JsonBinder binder, ObjectMapper mapper) {
    this.binder = binder;
    this.mapper = mapper;
  }

  /** A mutation, or the problem for which it can't be read. */
  record Read(long id, @Nullable Mutation mutation, @Nullable Problem problem) {}

  List<Read> read(List<JsonNode> mutations) {
    return mutations.stream().map(this::read).toList();
  }

  private Read read(JsonNode json) {
    long id = json.path("id").asLong();
    try {
      return new Read(id, binder.bind(json, Mutation.class), null);
    } catch (BrokenRulesException e) {
      return new Read(id, null, Refusals.of(e).orElseThrow(() -> e));
    }
  }

  /** Refusals as they are stored. */
  List<JsonNode> json(List<Refusal> refusals) {
    return refusals.stream().<JsonNode>map(mapper::valueToTree).toList();
  }
}
