package app.todo;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with an account of their own, who speaks to the service over HTTP. */
public final class Person {
  public static final String PASSWORD = "correct horse battery";

  private final String email;
  private final UUID id;
  private final String token;
  private final @Nullable URI place;

  private Person(String email, Response signedIn, @Nullable URI place) {
    this(email, UUID.fromString(signedIn.path("user.id")), signedIn.path("access_token"), place);
  }

  private Person(String email, UUID id, String token, @Nullable URI place) {
    this.email = email;
    this.id = id;
    this.token = token;
    this.place = place;
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
    return new Person(email, registered, null);
  }

  /** Somebody new at another place than the one under test. */
  public static Person registeredAt(URI place) {
    String email = newEmail();
    Response registered =
        anyone(place).body(Map.of("email", email, "password", PASSWORD)).post("/api/auth/register");
    registered.then().statusCode(201);
    return new Person(email, registered, place);
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

  /** The same person with a new session. */
  public Person signedInAgain() {
    Response signedIn =
        (place == null ? anyone() : anyone(place))
            .body(Map.of("email", email, "password", PASSWORD))
            .post("/api/auth/login");
    signedIn.then().statusCode(200);
    return new Person(email, signedIn, place);
  }

  /** The bearer of a token at another place than the one under test. */
  public static Person at(URI place, String token) {
    Response me = anyone(place).header("Authorization", "Bearer " + token).get("/api/auth/me");
    me.then().statusCode(200);
    return new Person(me.path("email"), UUID.fromString(me.path("id")), token, place);
  }

  /** An address that nobody has. */
  public static String newEmail() {
    return UUID.randomUUID() + "@example.com";
  }

  /** A request of nobody in particular, with a JSON body. */
  public static RequestSpecification anyone() {
    return given().contentType(ContentType.JSON);
  }

  /** The same at a service that runs elsewhere. */
  public static RequestSpecification anyone(URI place) {
    return anyone().baseUri("http://" + place.getHost()).port(place.getPort());
  }

  /** A request that shows the token. */
  public RequestSpecification asks() {
    return (place == null ? anyone() : anyone(place)).header("Authorization", "Bearer " + token);
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
    return UUID.fromString(posts("/api/tasks", body).statusCode(201).extract().path("id"));
  }

  /** Adds a list of which only the name matters. */
  public UUID addsList(String name) {
    String body = "{\"name\": \"%s\"}".formatted(name);
    return UUID.fromString(posts("/api/lists", body).statusCode(201).extract().path("id"));
  }

  /** Adds a section of which only the name matters. */
  public UUID addsSection(String name, UUID list) {
    String path = "/api/lists/%s/sections".formatted(list);
    String body = "{\"name\": \"%s\"}".formatted(name);
    return UUID.fromString(posts(path, body).statusCode(201).extract().path("id"));
  }

  /** Saves a filter of which only the name matters. */
  public UUID addsFilter(String name) {
    String body = "{\"name\": \"%s\"}".formatted(name);
    return UUID.fromString(posts("/api/filters", body).statusCode(201).extract().path("id"));
  }

  /** Gets a path, with the names and values of query parameters. */
  public ValidatableResponse gets(String path, Object... query) {
    return asks().queryParams(parameters(query)).get(path).then();
  }

  /** Posts a body; as in each that is written here, its quotes may be single ones. */
  public ValidatableResponse posts(String path, String body) {
    return asks().body(doubleQuoted(body)).post(path).then();
  }

  public ValidatableResponse posts(String path) {
    return asks().post(path).then();
  }

  public ValidatableResponse puts(String path, String body) {
    return asks().body(doubleQuoted(body)).put(path).then();
  }

  public ValidatableResponse patches(String path, String body) {
    return asks().body(doubleQuoted(body)).patch(path).then();
  }

  public ValidatableResponse deletes(String path) {
    return asks().delete(path).then();
  }

  /** The titles in a list of tasks, in its order, with the names and values of its parameters. */
  public List<String> finds(Object... query) {
    return gets("/api/tasks", query).statusCode(200).extract().path("tasks.title");
  }

  /** Where the service is, if it is not the one under test. */
  public @Nullable URI place() {
    return place;
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

  private static String doubleQuoted(String body) {
    return body.replace('\'', '"');
  }

  private static Map<String, Object> parameters(Object... query) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (int i = 0; i < query.length; i += 2) {
      parameters.put((String) query[i], query[i + 1]);
    }
    return parameters;
  }
}
