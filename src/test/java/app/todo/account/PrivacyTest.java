package app.todo.account;

import static app.todo.Person.anyone;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.todo.AtOnce;
import app.todo.Journal;
import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrivacyTest {

  @Inject
  @ConfigProperty(name = "todo.data-dir")
  Path data;

  @Test
  void nothing_private_is_logged() throws InterruptedException, IOException {
    String email = Person.newEmail();
    String password = "p4ssw0rd-" + Person.newEmail();
    try (Journal journal = Journal.open()) {
      List<Integer> registered =
          AtOnce.each(8, _ -> post("register", Map.of("email", email, "password", password)));
      assertEquals(1, registered.stream().filter(status -> status == 201).count());
      assertEquals(401, post("login", Map.of("email", email, "password", password + "?")));
      assertEquals(422, post("login", Map.of("email", email, "password", "\0", password, "")));
      assertEquals(422, post("register", Map.of("email", email, "password", List.of(password))));
      assertEquals(400, post("login", "{\"email\": \"" + email + "\", " + password));
      Person ana = Person.registered(Person.newEmail(), password);
      ana.asks().body(Map.of("title", "Water the fern " + email)).post("/api/tasks");
      ana.asks().get("/api/tasks?search=" + email).then().statusCode(200);
      String token =
          ana.asks()
              .body(Map.of("current_password", password, "new_password", password + "!"))
              .post("/api/auth/password")
              .then()
              .statusCode(200)
              .extract()
              .path("access_token");
      anyone()
          .header("Authorization", "Bearer " + token)
          .post("/api/auth/logout")
          .then()
          .statusCode(204);
      ana.asks().get("/api/auth/me").then().statusCode(401);

      String database = Files.readString(data.resolve("postgres.log"));
      assertAll(
          Stream.concat(journal.entries().stream(), Stream.of(database))
              .flatMap(entry ->
                  Stream.of(email, password, ana.email(), ana.token(), token)
                      .map(secret -> () -> assertFalse(entry.contains(secret), entry))));
      assertEquals(List.of(), journal.errors());
    }
  }

  private static int post(String what, Object body) {
    return anyone()
        .header("X-Forwarded-For", Client.newAddress())
        .body(body)
        .post("/api/auth/" + what)
        .statusCode();
  }
}
