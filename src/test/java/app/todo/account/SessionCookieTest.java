package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static app.todo.Person.newEmail;
import static app.todo.Problems.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionCookieTest {
  private static final String REFUSED =
      "A change that the session cookie authorises must come from this site itself;"
          + " other clients send Authorization: Bearer.";

  @Test
  void the_cookie_is_out_of_reach_of_pages_and_of_other_sites() {
    Cookie cookie = registered(anyone()).getDetailedCookie("todo_session");
    assertTrue(cookie.isHttpOnly());
    assertEquals("Lax", cookie.getSameSite());
    assertEquals("/", cookie.getPath());
    assertEquals(7 * 24 * 60 * 60, cookie.getMaxAge());
    assertEquals(null, cookie.getDomain());
  }

  @Test
  void over_http_the_cookie_is_sent_over_http() {
    assertFalse(registered(anyone()).getDetailedCookie("todo_session").isSecured());
  }

  @Test
  void over_https_the_cookie_is_sent_over_https_alone() {
    Response registered = registered(anyone().header("X-Forwarded-Proto", "https"));
    Cookie cookie = registered.getDetailedCookie("__Host-todo_session");
    assertTrue(cookie.isSecured());
    assertEquals("/", cookie.getPath());
    assertEquals(null, cookie.getDomain());
    assertFalse(registered.cookies().containsKey("todo_session"));
  }

  /** Another host of the domain, or one over http, can set the name without the prefix. */
  @Test
  void over_https_a_cookie_that_another_host_could_have_set_is_ignored() {
    Person ana = Person.registered();
    ana.browses()
        .header("X-Forwarded-Proto", "https")
        .get("/api/auth/me")
        .then()
        .spec(problem(401));
    browsesByHttps(ana).get("/api/auth/me").then().statusCode(200);
  }

  @Test
  void the_cookie_that_is_taken_back_is_the_one_that_was_set() {
    Person ana = Person.registered();
    Cookie gone =
        browsesByHttps(ana)
            .header("Sec-Fetch-Site", "same-origin")
            .post("/api/auth/logout")
            .getDetailedCookie("__Host-todo_session");
    assertTrue(gone.isSecured());
    assertTrue(gone.isHttpOnly());
    assertEquals("/", gone.getPath());
    assertEquals(0, gone.getMaxAge());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // The browser says where it comes from …
        "same-origin, -,                     true",
        "same-origin, http://evil.example,   true",
        "same-site,   -,                     false",
        "same-site,   http://HERE,           false",
        "cross-site,  -,                     false",
        "cross-site,  http://HERE,           false",
        "none,        -,                     false",
        "Same-Origin, -,                     false",
        "'',          http://HERE,           false",
        // … or else an older one sends the origin alone.
        "-,           http://HERE,           true",
        "-,           https://HERE,          false",
        "-,           http://localhost,      false",
        "-,           http://localhost:1,    false",
        "-,           http://HERE.evil.com,  false",
        "-,           http://HERE/,          false",
        "-,           http://evil.example,   false",
        "-,           null,                  false",
        "-,           '',                    false",
        "-,           -,                     false",
      })
  void a_change_by_cookie_must_come_from_the_same_origin(
      @Nullable String site, @Nullable String origin, boolean allowed) {
    Person ana = Person.registered();
    RequestSpecification request = from(site, origin, ana.browses());
    Response answer = request.body(Map.of("title", "Water the fern")).post("/api/tasks");
    if (allowed) {
      answer.then().statusCode(201);
    } else {
      answer.then().spec(problem(403, REFUSED));
    }
    ana.asks().get("/api/tasks").then().body("count", equalTo(allowed ? 1 : 0));
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"POST", "PUT", "PATCH", "DELETE"})
  void whatever_the_change_is(Method method) {
    Person ana = Person.registered();
    String task = "/api/tasks/" + ana.adds("Water the fern");
    String path = method == Method.POST ? task + "/restore" : task;
    ana.browses().body("{}").request(method, path).then().spec(problem(403, REFUSED));
    Response answer =
        ana.browses().header("Sec-Fetch-Site", "same-origin").body("{}").request(method, path);
    assertTrue(answer.statusCode() < 300, answer::asString);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"cross-site, -", "-, http://evil.example", "-, null", "-, -"})
  void reading_by_cookie_is_for_the_browser_to_guard(
      @Nullable String site, @Nullable String origin) {
    Person ana = Person.registered();
    from(site, origin, ana.browses()).get("/api/auth/me").then().statusCode(200);
    from(site, origin, ana.browses()).head("/api/auth/me").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"cross-site, http://evil.example", "-, http://evil.example", "-, -"})
  void a_change_by_token_may_come_from_anywhere(@Nullable String site, @Nullable String origin) {
    Person ana = Person.registered();
    from(site, origin, ana.asks().cookie("todo_session", ana.token()))
        .body(Map.of("title", "Water the fern"))
        .post("/api/tasks")
        .then()
        .statusCode(201);
  }

  @Test
  void behind_a_proxy_the_origin_is_the_address_that_the_browser_knows() {
    Person ana = Person.registered();
    browsesByHttps(ana)
        .header("X-Forwarded-Host", "todo.example")
        .header("Origin", "https://todo.example")
        .body(Map.of("title", "Water the fern"))
        .post("/api/tasks")
        .then()
        .statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/auth/register", "/api/auth/login"})
  void signing_in_needs_no_cookie_and_ignores_the_one_there_is(String path) {
    Person ana = Person.registered();
    String email = path.endsWith("login") ? ana.email() : newEmail();
    ana.browses()
        .header("Sec-Fetch-Site", "cross-site")
        .body(Map.of("email", email, "password", PASSWORD))
        .post(path)
        .then()
        .body("user.email", equalTo(email));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void a_form_on_another_site_can_t_sign_anyone_in(String contentType) {
    String body =
        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(Person.registered().email(), PASSWORD);
    Wire.Answer answer =
        Wire.send(
            """
            POST /api/auth/login HTTP/1.1\r
            Host: localhost\r
            Content-Type: %s\r
            Content-Length: %d\r
            \r
            %s\
            """
                .formatted(contentType, body.length(), body));
    assertEquals(415, answer.status());
    assertFalse(answer.headers().containsKey("set-cookie"));
  }

  private static RequestSpecification browsesByHttps(Person person) {
    return anyone()
        .header("X-Forwarded-Proto", "https")
        .cookie("__Host-todo_session", person.token());
  }

  private static Response registered(RequestSpecification request) {
    Response registered =
        request.body(Map.of("email", newEmail(), "password", PASSWORD)).post("/api/auth/register");
    registered.then().statusCode(201);
    return registered;
  }

  private static RequestSpecification from(
      @Nullable String site, @Nullable String origin, RequestSpecification request) {
    if (site != null) {
      request.header("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      request.header("Origin", origin.replace("HERE", "localhost:" + RestAssured.port));
    }
    return request;
  }
}
