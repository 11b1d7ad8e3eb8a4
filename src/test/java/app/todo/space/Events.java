package app.todo.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.todo.Person;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A client that listens to an event stream, until it is closed. */
public final class Events implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;
  private static final String END = "the end";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpResponse<InputStream> response;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private Events(URI service, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/api/events"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream")
            .build();
    response = awaitHead(client.sendAsync(request, BodyHandlers.ofInputStream()));
    assertEquals(200, response.statusCode());
    assertEquals(
        Optional.of("text/event-stream"),
        response.headers().firstValue("Content-Type").map(type -> type.replaceAll(";.*", "")));
    Thread.ofVirtual().start(this::read);
  }

  /** A proxy that buffers keeps the head as well. */
  private static HttpResponse<InputStream> awaitHead(
      CompletableFuture<HttpResponse<InputStream>> answer)
      throws IOException, InterruptedException {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("The stream does not open", e);
    }
  }

  /** Connects, with the first event still to come. */
  public static Events of(Person person) throws IOException, InterruptedException {
    @Nullable URI place = person.place();
    return of(
        place == null ? URI.create(RestAssured.baseURI + ":" + RestAssured.port) : place,
        person.token());
  }

  public static Events of(URI service, String token) throws IOException, InterruptedException {
    return new Events(service, token);
  }

  /** What an event says when an account's own space, its only one, is at a revision. */
  public static String cursor(UUID accountId, long revision) {
    return accountId + ":" + revision;
  }

  /** The cursor of the next event, which must be a well-formed one and come soon. */
  public String next() throws InterruptedException {
    @Nullable String id = null;
    @Nullable String event = null;
    @Nullable String data = null;
    String line = line();
    while (!line.isEmpty() || data == null) {
      if (line.startsWith("id:")) {
        id = line.substring(3).strip();
      } else if (line.startsWith("event:")) {
        event = line.substring(6).strip();
      } else if (line.startsWith("data:")) {
        assertNull(data);
        data = line.substring(5).strip();
      } else if (line.equals(END)) {
        throw new AssertionError("The stream has ended");
      }
      line = line();
    }
    if ("beat".equals(event)) {
      return next();
    }
    assertEquals("changes", event);
    assertEquals(data, id);
    return data;
  }

  /** Waits until an event with this cursor, passing over those before it. */
  void awaitCursor(String cursor) throws InterruptedException {
    while (!next().equals(cursor)) {
      // The ones before were of writes before.
    }
  }

  /** Waits for the next line that gives a field, and returns what it says. */
  String awaitField(String name) throws InterruptedException {
    String line = line();
    while (!line.startsWith(name + ":")) {
      line = line();
    }
    return line.substring(name.length() + 1).strip();
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** Waits for the service to end the stream. */
  public void awaitEnd() throws InterruptedException {
    while (!line().equals(END)) {
      // What still comes before the end is of no interest.
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private String line() throws InterruptedException {
    @Nullable String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      throw new AssertionError("Nothing came for %d seconds".formatted(PATIENCE_SECONDS));
    }
    return line;
  }

  private void read() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    } catch (IOException | java.io.UncheckedIOException _) {
      // A broken connection is an end as well.
    }
    lines.add(END);
  }
}
