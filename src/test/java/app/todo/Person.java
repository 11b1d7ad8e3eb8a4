package app.todo;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Somebody with an account of their own, who speaks to the service over HTTP. */
public final class Person {
  public static final String PASSWORD = "correct horse battery";

  private final String email;
  private final UUID id;
  private final String token;

  private Person(String email, Response registered) {
    this.email = email;
    this.id = UUID.fromString(registered.path("id"));
    this.token = registered.path("access_token");
  }

  /** Somebody new, whom no other test knows. */
  public static Person registered() {
    String email = UUID.randomUUID() + "@example.com";
    Response registered =
        anyone()
            .body("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD))
            .post("/api/auth/register");
    registered.then().statusCode(201);
    return new Person(email, registered);
  }

  /** Somebody new who lives in a time zone. */
  public static Person livingIn(String timeZone) {
    Person person = registered();
    person
        .asks()
        .body("{\"time_zone\": \"%s\"}".formatted(timeZone))
        .patch("/api/auth/me")
        .then()
        .statusCode(200);
    return person;
  }

  /** A request of nobody in particular, with a JSON body. */
  public static RequestSpecification anyone() {
    return given().contentType(ContentType.JSON);
  }

  /** A request that shows the token. */
  public RequestSpecification asks() {
    return anyone().header("Authorization", "Bearer " + token);
  }

  /** Adds a task of which only the title matters. */
  public UUID adds(String title) {
    return addsTask("{\"title\": \"%s\"}".formatted(title));
  }

  /** Adds the task that a body describes. */
  public UUID addsTask(String body) {
    Response added = asks().body(body).post("/api/tasks");
    added.then().statusCode(201);
    return UUID.fromString(added.path("id"));
  }

  public String email() {
    return email;
  }

  public UUID id() {
    return id;
  }

  public String token() {
    return token;
  }
}
