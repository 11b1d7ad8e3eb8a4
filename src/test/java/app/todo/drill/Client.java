package app.todo.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.space.Copy;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody signed in to an account of their own, who may be refused or cut off. */
final class Client {
  /**
   * Longer than the service takes to say no: whoever goes before may be overtaken by themselves.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI place;
  private final String token;

  /** A page of changes that did not come. */
  static final class NoPageException extends RuntimeException {
    private final transient Answer answer;

    NoPageException(Answer answer) {
      super(answer.toString());
      this.answer = answer;
    }

    Answer answer() {
      return answer;
    }
  }

  private Client(URI place, String token) {
    this.place = place;
    this.token = token;
  }

  static Client registered(URI place) {
    String credentials =
        "{\"email\": \"%s@example.com\", \"password\": \"correct horse\"}"
            .formatted(UUID.randomUUID());
    Answer answer = new Client(place, "").send("POST", "/api/auth/register", credentials);
    assertEquals(201, answer.status(), answer.body());
    return new Client(place, answer.json().getString("access_token"));
  }

  /** The same account at another replica. */
  Client at(URI replica) {
    return new Client(replica, token);
  }

  Answer send(Write write) {
    return send(write.method(), write.path(), write.body());
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  private Answer send(String method, String path, String body) {
    BodyPublisher publisher =
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    HttpRequest request =
        HttpRequest.newBuilder(place.resolve(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .timeout(PATIENCE)
            .method(method, publisher)
            .build();
    try {
      return Answer.of(http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      return Answer.cut(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A copy of the account that has nothing yet, and follows its changes in small pages. */
  Copy copy() {
    return new Copy(this::page, 50);
  }

  /** All tasks in the trash. */
  List<Map<String, Object>> trash() {
    List<Map<String, Object>> trash = new ArrayList<>();
    List<Map<String, Object>> page;
    int number = 0;
    do {
      number++;
      Answer answer = get("/api/tasks/trash?page_size=100&page=" + number);
      assertEquals(200, answer.status(), answer.body());
      page = answer.json().getList("tasks");
      trash.addAll(page);
    } while (!page.isEmpty());
    return trash;
  }

  private JsonPath page(int limit, @Nullable String since) {
    Answer answer = get("/api/changes?limit=" + limit + (since == null ? "" : "&since=" + since));
    if (answer.status() != 200) {
      throw new NoPageException(answer);
    }
    return answer.json();
  }
}
