package app.todo;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Somebody with an account of their own, who speaks to the service over HTTP. */
public final class Person {
  public static final String PASSWORD = "correct horse battery";

  private final String email;
  private final UUID id;
  private final String token;

  private Person(String email, Response signedIn) {
    this.email = email;
    this.id = UUID.fromString(signedIn.path("user.id"));
    this.token = signedIn.path("access_token");
  }

  /** Somebody new, whom no other test knows. */
  public static Person registered() {
    return registered(newEmail(), PASSWORD);
  }

  /** Somebody new with a password of their own. */
  public static Person registered(String email, String password) {
    Response registered =
        anyone().body(Map.of("email", email, "password", password)).post("/api/auth/register");
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

  /** The same person, signed in somewhere else too. */
  public Person elsewhere() {
    Response signedIn =
        anyone().body(Map.of("email", email, "password", PASSWORD)).post("/api/auth/login");
    signedIn.then().statusCode(200);
    return new Person(email, signedIn);
  }

  /** An address that nobody has. */
  public static String newEmail() {
    return UUID.randomUUID() + "@example.com";
  }

  /** A request of nobody in particular, with a JSON body. */
  public static RequestSpecification anyone() {
    return given().contentType(ContentType.JSON);
  }

  /** A request that shows the token. */
  public RequestSpecification asks() {
    return anyone().header("Authorization", "Bearer " + token);
  }

  /** A request of a browser, which sends the cookie. */
  public RequestSpecification browses() {
    return anyone().cookie("todo_session", token);
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
