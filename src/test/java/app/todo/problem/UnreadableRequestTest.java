package app.todo.problem;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Journal;
import app.todo.Person;
import app.todo.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no endpoint sees are explained all the same. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadableRequestTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%zz",
        "/api/%zz",
        "/api/tasks/%zz",
        "/api/tasks/%",
        "/api/tasks/%4",
        "/api/auth/me/%zz",
        "/api/tasks?search=%zz",
        "/api/tasks?search=%",
        "/api/tasks?search=a|b",
        "/api/tasks?sea%rch=x",
        "/api/{id}/tasks",
        "/docs/%zz",
        "/assets/%zz",
        "//"
      })
  void an_address_that_can_t_be_decoded_is_400(String address) {
    Wire.Answer answer = get(address);
    assertEquals(400, answer.status());
    assertThat(answer.headers(), hasEntry("content-type", "application/problem+json"));
    assertThat(
        answer.body(),
        containsString(
            "The address can't be read: what is special in addresses is percent-encoded."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: a b",
        "Host: %zz",
        "Host: [::1",
        "Host: localhost\r\nX-Forwarded-Host: a b",
        "Host: localhost\r\nX-Forwarded-Host: ]]",
        "Host: localhost\r\nX-Forwarded-Proto: 1 2",
        "Host: localhost\r\nX-Forwarded-Proto: [::1]:80"
      })
  void a_host_or_scheme_that_is_none_is_400(String header) {
    for (String address : new String[] {"/api", "/api/tasks", "/health", "/", "/docs"}) {
      try (Journal journal = Journal.open()) {
        Wire.Answer answer = Wire.send("GET %s HTTP/1.1\r\n%s\r\n\r\n".formatted(address, header));
        assertEquals(400, answer.status(), address);
        assertThat(answer.headers(), hasEntry("content-type", "application/problem+json"));
        assertThat(answer.body(), containsString("The host or the scheme can't be read"));
        assertThat(journal.errors(), empty());
      }
    }
  }

  /** RFC 9110, section 2.5: a later version is answered as the latest that is known. */
  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.2", "HTTP/9.9"})
  void a_version_that_is_not_known_is_answered_with_a_body(String version) {
    Wire.Answer answer = Wire.send("GET /api " + version + "\r\nHost: localhost\r\n\r\n");
    assertEquals(200, answer.status());
    assertThat(answer.body(), containsString("message"));
  }

  /** Netty's parser refuses it, before any handler of ours could explain. */
  @Test
  void a_length_beside_chunks_is_refused_with_the_connection() {
    Person ana = Person.registered();
    String both =
        request(
            ana,
            "POST",
            "/api/tasks",
            "Content-Length: 7\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
    assertEquals(400, Wire.send(both).status());
    String next = request(ana, "GET", "/api/tasks", "\r\n");
    assertThrows(AssertionError.class, () -> Wire.sendBoth(both, next));
  }

  @Test
  void http_1_0_needs_no_host() {
    assertEquals(200, Wire.send("GET /api HTTP/1.0\r\n\r\n").status());
  }

  /** A proxy that passes it on would not see what is asked for behind it. */
  @Test
  void an_upgrade_to_h2c_is_answered_as_if_it_were_not_asked_for() {
    Wire.Answer answer =
        Wire.send(
            "GET /api HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
    assertEquals(200, answer.status());
  }

  @Test
  void h2c_without_an_upgrade_is_refused() {
    Wire.Answer answer = Wire.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    assertTrue(answer.status() >= 400, answer::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e9", "x", "99999", ""})
  void a_port_that_is_none_is_ignored(String port) {
    try (Journal journal = Journal.open()) {
      Wire.Answer answer =
          Wire.send(
              "GET /api HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Port: %s\r\n\r\n"
                  .formatted(port));
      assertEquals(200, answer.status());
      assertThat(journal.errors(), empty());
    }
  }

  @Test
  void a_head_of_it_is_answered_without_a_body() {
    Wire.Answer answer = send("HEAD", "/api/tasks/%zz", "\r\n");
    assertEquals(400, answer.status());
    assertEquals("", answer.body());
  }

  @Test
  void its_answer_carries_the_headers_that_every_answer_does() {
    Wire.Answer answer = get("/api/tasks/%zz");
    assertThat(answer.headers(), hasKey("content-security-policy"));
    assertThat(answer.headers(), hasEntry("cache-control", "no-store"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/tasks/%00,              404",
    "/api/tasks/%2e%2e,           200",
    "/api/tasks/..%2f..%2fetc,    404",
    "/api/tasks/%C3%28,           404",
    "/api/tasks/é,                404",
    "/api/tasks?search=%00,       422",
    "/api/tasks?search=%ED%A0%80, 200",
    "/api/tasks?search=%C3%28,    200",
    "/api/tasks?%00=%00,          200",
    "/api/tasks?&&==&,            200",
    "*,                           404",
    "http://elsewhere/api/tasks,  200",
  })
  void odd_addresses_are_answered(String address, int status) {
    try (Journal journal = Journal.open()) {
      Wire.Answer answer = get(address);
      assertEquals(status, answer.status());
      assertThat(answer.headers(), hasEntry(equalTo("content-type"), containsString("json")));
      assertTrue(answer.body().startsWith("{"));
      assertThat(journal.errors(), empty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "", ";", "application/json/x"})
  void a_content_type_that_is_none_is_refused(String contentType) {
    Wire.Answer answer =
        send(
            "POST",
            "/api/tasks",
            "Content-Type: " + contentType + "\r\nContent-Length: 2\r\n\r\n{}");
    assertTrue(answer.status() == 400 || answer.status() == 415, answer::toString);
    assertThat(answer.headers(), hasEntry("content-type", "application/problem+json"));
  }

  /** However the path is written, and whether or not the body says how long it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/auth/login",
        "/api//auth/login",
        "//api/auth/login",
        "/api/./auth/login",
        "/api/tasks/../auth/login",
        "/api/%61uth/login",
        "/api/auth%2flogin",
        "/api/auth;a=b/login",
        "/api/auth/login/",
        "http://elsewhere/api/auth/login"
      })
  void credentials_are_read_to_16_kib_and_no_further(String address) {
    String body = "{\"email\": \"%s\"}".formatted("a".repeat(20_000));
    String chunk = "%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body);
    String json = "Content-Type: application/json\r\n";
    for (String rest :
        new String[] {
          "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body),
          "Transfer-Encoding: chunked\r\n\r\n" + chunk
        }) {
      Wire.Answer answer = send("POST", address, json + rest);
      assertTrue(Set.of(404, 405, 413).contains(answer.status()), answer::toString);
    }
  }

  /** What follows would be taken for another request. */
  @ParameterizedTest
  @ValueSource(strings = {"gzip", "xchunked", "identity", ""})
  void a_body_whose_end_is_not_known_is_refused_with_the_connection(String encoding) {
    Wire.Answer answer =
        send(
            "POST",
            "/api/tasks",
            "Transfer-Encoding: " + encoding + "\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
    assertEquals(400, answer.status());
    assertThat(answer.headers(), hasEntry("content-type", "application/problem+json"));
    assertThat(answer.headers(), hasEntry("connection", "close"));
    assertThat(
        answer.body(),
        containsString("Send the body with its Content-Length, or in chunks alone."));
  }

  /** Netty's parser refuses it, before any handler of ours could explain. */
  @Test
  void a_body_that_is_compressed_after_it_was_chunked_is_refused_with_the_connection() {
    Person ana = Person.registered();
    String compressed =
        request(
            ana,
            "POST",
            "/api/tasks",
            "Transfer-Encoding: chunked, gzip\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
    assertEquals(400, Wire.send(compressed).status());
    String next = request(ana, "GET", "/api/tasks", "\r\n");
    assertThrows(AssertionError.class, () -> Wire.sendBoth(compressed, next));
  }

  /** The client's fault, so nobody has to be told. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 1000\r\n\r\n{\"tit",
        "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"tit\r\n",
        "Transfer-Encoding: chunked\r\n\r\nno number\r\n"
      })
  void a_client_that_goes_away_is_no_error(String rest) throws IOException {
    Person ana = Person.registered();
    try (Journal journal = Journal.open()) {
      Wire.abandon(request(ana, "POST", "/api/tasks", "Content-Type: application/json\r\n" + rest));
      ana.asks().get("/api/tasks").then().statusCode(200);
      assertThat(journal.errors(), empty());
    }
  }

  @Test
  void a_client_that_goes_away_in_the_middle_of_its_answer_is_no_error() throws IOException {
    Person ana = Person.registered();
    String description = "x".repeat(10_000);
    for (int i = 0; i < 100; i++) {
      ana.addsTask("{\"title\": \"long\", \"description\": \"%s\"}".formatted(description));
    }
    try (Journal journal = Journal.open()) {
      for (int i = 0; i < 10; i++) {
        Wire.abandonAnswer(request(ana, "GET", "/api/tasks?page_size=100", "\r\n"));
      }
      ana.asks().get("/api/tasks").then().statusCode(200);
      assertThat(journal.errors(), empty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"})
  void nothing_is_empty(String method) {
    for (String path : new String[] {"/api/nothing", "/api/tasks/none", "/api/auth/login"}) {
      Wire.Answer answer = send(method, path, "\r\n");
      assertTrue(answer.status() >= 400, answer::toString);
      assertThat(answer.headers(), hasEntry("content-type", "application/problem+json"));
      assertThat(answer.body(), containsString("\"status\":" + answer.status()));
    }
  }

  private static Wire.Answer get(String address) {
    return send("GET", address, "\r\n");
  }

  private static Wire.Answer send(String method, String address, String rest) {
    return Wire.send(request(Person.registered(), method, address, rest));
  }

  private static String request(Person person, String method, String address, String rest) {
    return "%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s"
        .formatted(method, address, person.token(), rest);
  }
}
