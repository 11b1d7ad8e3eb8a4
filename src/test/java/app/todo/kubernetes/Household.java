package app.todo.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/**
 * An account with two devices: one adds, renames and lists tasks without a pause to speak of, as
 * its outbox would: what got no answer is sent again. The other follows the event stream as a
 * browser's EventSource does, and pulls the changes.
 */
final class Household implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_WRITES = Duration.ofMillis(30);

  /** A title that the service has acknowledged, and when. */
  private record Written(String title, long answered) {}

  private final URI service;
  private final Figures figures;
  private final HttpClient writing = client();
  private final HttpClient following = client();
  private final Map<UUID, Written> written = new ConcurrentHashMap<>();
  private final Map<UUID, String> seen = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
  private final List<Thread> devices = new ArrayList<>();
  private final String token;
  private String cursor = "";
  private volatile boolean writes = true;
  private volatile boolean follows = true;

  private Household(URI service, Figures figures) throws IOException, InterruptedException {
    this.service = service;
    this.figures = figures;
    this.token = register();
  }

  /** Registers, and sets to work. */
  static Household settle(URI service, Figures figures) throws IOException, InterruptedException {
    Household household = new Household(service, figures);
    household.start(household::write);
    household.start(household::follow);
    return household;
  }

  /** Returns when the last write has been answered. */
  void stopWriting() throws InterruptedException {
    writes = false;
    devices.getFirst().join();
  }

  /** Whether the other device has every task, by its last title. */
  boolean hasSeenEverything() {
    Throwable thrown = trouble.get();
    if (thrown != null) {
      throw new AssertionError("A device has given up", thrown);
    }
    return written.entrySet().stream()
        .allMatch(task -> task.getValue().title().equals(seen.get(task.getKey())));
  }

  int tasks() {
    return written.size();
  }

  @Override
  public void close() {
    writes = false;
    follows = false;
    writing.shutdownNow();
    following.shutdownNow();
  }

  private void start(Device device) {
    devices.add(
        Thread.ofVirtual()
            .start(() -> {
              try {
                device.run();
              } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
                trouble.compareAndSet(null, e);
              }
            }));
  }

  @FunctionalInterface
  private interface Device {
    void run() throws IOException, InterruptedException;
  }

  private void write() throws InterruptedException {
    for (int number = 1; writes; number++) {
      UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
      String first = "Call Ana " + number;
      untilAnswered(
          request("/api/tasks", "POST", "{\"id\":\"%s\",\"title\":\"%s\"}".formatted(id, first)));
      written.put(id, new Written(first, System.nanoTime()));
      String second = first + " and Ben";
      untilAnswered(request("/api/tasks/" + id, "PATCH", "{\"title\":\"%s\"}".formatted(second)));
      written.put(id, new Written(second, System.nanoTime()));
      untilAnswered(request("/api/tasks", "GET", ""));
      LockSupport.parkNanos(BETWEEN_WRITES.toNanos());
    }
  }

  /** As EventSource does: when the stream ends it waits as told, and comes back. */
  private void follow() throws IOException, InterruptedException {
    long ended = 0;
    while (follows) {
      Duration retry = Duration.ofSeconds(3);
      HttpResponse<InputStream> stream =
          following.send(
              authorized("/api/events").header("Accept", "text/event-stream").build(),
              BodyHandlers.ofInputStream());
      if (stream.statusCode() != 200) {
        // Such an answer would end an EventSource for good.
        figures.failed();
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("retry:")) {
            retry = Duration.ofMillis(Long.parseLong(line.substring(6).strip()));
          } else if (line.startsWith("data:")) {
            if (ended != 0) {
              figures.streamResumed(ended);
              ended = 0;
            }
            pull();
          }
        }
      } catch (IOException _) {
        // A connection that breaks is an end as well.
      }
      if (ended == 0) {
        ended = System.nanoTime();
      }
      LockSupport.parkNanos(retry.toNanos());
    }
  }

  private void pull() throws IOException, InterruptedException {
    boolean more = true;
    while (more) {
      String since = cursor.isEmpty() ? "" : "?since=" + cursor;
      JsonNode page = JSON.readTree(untilAnswered(request("/api/changes" + since, "GET", "")));
      for (JsonNode change : page.required("changes")) {
        see(
            UUID.fromString(change.required("id").asText()),
            change.required("data").path("title").asText());
      }
      cursor = page.required("cursor").asText();
      more = page.required("more").asBoolean();
    }
  }

  private void see(UUID id, String title) {
    seen.put(id, title);
    Written last = written.get(id);
    if (last != null && last.title().equals(title)) {
      figures.seen(last.answered());
    }
  }

  private String untilAnswered(HttpRequest request) throws InterruptedException {
    while (true) {
      long began = System.nanoTime();
      try {
        HttpResponse<String> answer =
            (request.uri().getPath().equals("/api/changes") ? following : writing)
                .send(request, BodyHandlers.ofString());
        figures.sent(began);
        if (answer.statusCode() < 300) {
          return answer.body();
        }
        if (answer.statusCode() < 500) {
          throw new AssertionError(request + ": " + answer.statusCode() + " " + answer.body());
        }
      } catch (IOException e) {
        figures.sent(began);
        if (!follows) {
          throw new UncheckedIOException(e);
        }
      }
      figures.failed();
    }
  }

  private String register() throws IOException, InterruptedException {
    String credentials =
        "{\"email\":\"%s@example.com\",\"password\":\"correct horse\"}"
            .formatted(UUID.randomUUID());
    HttpRequest registration =
        HttpRequest.newBuilder(service.resolve("/api/auth/register"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(credentials))
            .build();
    String answer = writing.send(registration, BodyHandlers.ofString()).body();
    return JSON.readTree(answer).required("access_token").asText();
  }

  private HttpRequest request(String path, String method, String body) {
    return authorized(path)
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest.Builder authorized(String path) {
    return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }
}
