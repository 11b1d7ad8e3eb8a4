package app.todo.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.todo.ServiceProcess;
import app.todo.kubernetes.Program;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Clients that are generated from the OpenAPI document change what their caller sets, and no more.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedClientsIT {
  private static final Path SOURCES = Path.of("src", "test", "clients");
  private static final Path CLIENTS = Path.of("target", "clients");

  /**
   * Made by hand from the requirements beside the sources, because not every build reaches Python's
   * registry.
   */
  private static final Path PYTHON = CLIENTS.resolve(Path.of("venv", "bin", "python"));

  private static final String URGENT_AND_FINISHED =
      """
      {
        "title": "Pay",
        "description": "By transfer",
        "priority": "urgent",
        "completed": true,
        "due_date": "2027-01-31",
        "recurrence_pattern": {"frequency": "monthly", "interval": 2, "from": "completion"},
        "tags": ["home"]
      }
      """;

  private static ServiceProcess service;
  private static String token;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    service = ServiceProcess.start().awaitServing();
    token = service.register();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    service.close();
  }

  @Test
  void a_client_in_typescript_changes_the_title_alone() throws Exception {
    Program.of(
            "node",
            Path.of("src", "main", "webui", "node_modules", "typescript", "bin", "tsc").toString(),
            "--project",
            SOURCES.toString())
        .output("");
    changesTheTitleAlone(
        "node",
        CLIENTS.resolve(Path.of("javascript", "src", "test", "clients", "retitle.js")).toString());
  }

  @Test
  void a_client_in_python_changes_the_title_alone() throws Exception {
    assumeTrue(Files.isExecutable(PYTHON), "there is no " + PYTHON);
    changesTheTitleAlone(
        "env",
        "PYTHONPATH=" + CLIENTS.resolve("python"),
        PYTHON.toString(),
        SOURCES.resolve("retitle.py").toString());
  }

  private static void changesTheTitleAlone(String... program) throws Exception {
    JsonNode before =
        new ObjectMapper().readTree(service.post("/api/tasks", token, URGENT_AND_FINISHED).body());
    String id = before.required("id").asText();
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(service.uri("").toString(), token, id));
    assertEquals("Pay the rent", Program.of(command.toArray(String[]::new)).output("").strip());
    ObjectNode expected = before.deepCopy();
    expected.put("title", "Pay the rent");
    assertEquals(withoutState(expected), withoutState(read(id)));
  }

  private static JsonNode read(String id) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.uri("/api/tasks/" + id))
            .header("Authorization", "Bearer " + token);
    return new ObjectMapper().readTree(service.send(request).body());
  }

  /** Each write moves these. */
  private static JsonNode withoutState(JsonNode task) {
    return ((ObjectNode) task.deepCopy()).without(List.of("revision", "updated_at"));
  }
}
