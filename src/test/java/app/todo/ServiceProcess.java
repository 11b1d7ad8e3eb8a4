package app.todo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.database.PostgresServer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged service as a process of its own, the way an operator runs it: on free ports, with a
 * data folder of its own, and with nothing of this environment that it would take for a setting.
 *
 * {@snippet :
 * try (ServiceProcess service = ServiceProcess.start(Map.of("DATABASE_URL", postgres.url()))) {
 *   service.awaitServing();
 *   assertEquals(200, service.get("/api").statusCode());
 * }
 * }
 */
public final class ServiceProcess implements AutoCloseable {

  private static final Path WORK = Path.of("target", "processes").toAbsolutePath();
  private static final Duration START_WITHIN = Duration.ofSeconds(60);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  /** How thoroughly to compile: a first compiler starts sooner, a second computes faster. */
  private static final int FIRST_COMPILER = 1;

  private static final int BOTH_COMPILERS = 4;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Map<String, String> environment;
  private final int compilers;
  private final List<String> surroundings;
  private final Path output;
  private final Process process;

  private ServiceProcess(Map<String, String> environment, int compilers, List<String> surroundings)
      throws IOException {
    this.environment = environment;
    this.compilers = compilers;
    this.surroundings = surroundings;
    this.output = Files.createTempFile(WORK, "service-", ".log");
    List<String> command = new ArrayList<>(surroundings);
    command.addAll(program(compilers));
    ProcessBuilder service = new ProcessBuilder(command);
    service.environment().keySet().removeIf(ServiceProcess::isSetting);
    // Tests write as fast as they can.
    service.environment().put("TODO_WRITES_PER_SECOND", "1000000");
    service.environment().putAll(environment);
    this.process = service.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  /** The command in {@code -Dservice.program}, an executable's path; without it, the jar's. */
  private static List<String> program(int compilers) {
    String program = System.getProperty("service.program", "");
    return program.isBlank()
        ? List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=" + compilers,
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-jar",
            "target/quarkus-app/quarkus-run.jar")
        : List.of(program.strip().split("\\s+"));
  }

  /**
   * Starts the service and does not wait for it.
   *
   * @param settings its environment; an empty value takes away what is set for it otherwise
   * @param surroundings the beginning of a command that goes on with the service's own, and becomes
   *     it when it has made its surroundings ready
   */
  public static ServiceProcess start(Map<String, String> settings, String... surroundings) {
    return start(settings, FIRST_COMPILER, List.of(surroundings));
  }

  private static ServiceProcess start(
      Map<String, String> settings, int compilers, List<String> surroundings) {
    try {
      Files.createDirectories(WORK);
      Map<String, String> environment = new HashMap<>();
      environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
      environment.put("PORT", Integer.toString(PostgresServer.freePort()));
      environment.put("MANAGEMENT_PORT", Integer.toString(PostgresServer.freePort()));
      environment.put("TODO_DATA_DIR", Files.createTempDirectory(WORK, "data-").toString());
      environment.put(
          "TODO_POSTGRES_HOME", Path.of("target", "postgresql").toAbsolutePath().toString());
      // Tests are many clients, behind a proxy on this machine.
      environment.put("TODO_TRUSTED_PROXIES", "127.0.0.0/8");
      environment.put("TODO_REGISTRATIONS_PER_HOUR", "1000000");
      environment.putAll(settings);
      environment.values().removeIf(String::isEmpty);
      return new ServiceProcess(environment, compilers, surroundings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the service with nothing set but where to listen and to keep its data. */
  public static ServiceProcess start() {
    return start(Map.of());
  }

  /** The same, for so much work that it is worth while to compile it well. */
  public static ServiceProcess startForLong(Map<String, String> settings) {
    return start(settings, BOTH_COMPILERS, List.of());
  }

  /** What a command answered on standard output and in its log, and its exit code. */
  public record Said(int code, String text) {}

  /** Runs a command of the operator's beside the service, or after it, with the same settings. */
  public Said command(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program(FIRST_COMPILER));
    command.addAll(List.of(arguments));
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().keySet().removeIf(ServiceProcess::isSetting);
    program.environment().putAll(environment);
    Process running = program.redirectErrorStream(true).start();
    running.getOutputStream().close();
    String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(running.waitFor(), text);
  }

  /** Starts it once more, with the same settings, ports and data, when this one has ended. */
  public ServiceProcess startAgain() {
    try {
      return new ServiceProcess(environment, compilers, surroundings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the service answers. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + environment.get("PORT") + path);
  }

  /** Where its probes and metrics are. */
  public URI managementUri(String path) {
    return URI.create("http://127.0.0.1:" + environment.get("MANAGEMENT_PORT") + path);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  /** Posts a JSON body with the token of somebody who is signed in; empty for nobody's. */
  public HttpResponse<String> post(String path, String token, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body)));
  }

  /** Makes an account and returns its token. */
  public String register() throws IOException, InterruptedException {
    String credentials = "{\"email\": \"ana@example.com\", \"password\": \"correct horse\"}";
    String answer = post("/api/auth/register", "", credentials).body();
    return new ObjectMapper().readTree(answer).required("access_token").asText();
  }

  /** Sends a request, waiting for its answer no longer than a person would. */
  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.timeout(ANSWER_WITHIN).build(), BodyHandlers.ofString());
  }

  /** Until {@code /health} says that the service can do its work. */
  public ServiceProcess awaitServing() {
    return awaitHealth(200, START_WITHIN);
  }

  /** Until {@code /health} answers so, or the time is up, or the service has ended. */
  public ServiceProcess awaitHealth(int status, Duration within) {
    try {
      Eventually.await(
          "/health to say " + status,
          within,
          () -> !process.isAlive() || get("/health").statusCode() == status);
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + " from\n" + output(), e);
    }
    if (!process.isAlive()) {
      throw new AssertionError("the service has ended:\n" + output());
    }
    return this;
  }

  /** What the service has written so far. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  public Path dataDirectory() {
    return Path.of(environment.getOrDefault("TODO_DATA_DIR", ""));
  }

  /** Asks it to stop, as an orchestrator does, and returns its exit code. */
  public int stop() throws InterruptedException {
    process.destroy();
    return awaitExit();
  }

  /** Ends it without a word, as a crash does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public int awaitExit() throws InterruptedException {
    if (!process.waitFor(START_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the service did not end:\n" + output());
    }
    return process.exitValue();
  }

  /** That it has told what was wrong in one sentence, and no page about it. */
  public void assertSentence(String beginning) {
    String output = output();
    List<String> sentences =
        output.lines().filter(line -> line.matches(".* (WARN|ERROR|FATAL) .*\\[app\\..*")).toList();
    assertEquals(1, sentences.size(), output);
    assertTrue(sentences.getFirst().contains(beginning), output);
    assertFalse(output.contains("\tat "), output);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(START_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
      kill();
    }
  }

  private static boolean isSetting(String variable) {
    return variable.matches("(DATABASE|TODO|QUARKUS|MANAGEMENT)_.*|PORT");
  }
}
