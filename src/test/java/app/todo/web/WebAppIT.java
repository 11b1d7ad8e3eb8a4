package app.todo.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The built web app as the packaged service serves it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebAppIT {
  private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");
  private static final Pattern STYLESHEET = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"");

  private final ServiceProcess service = ServiceProcess.start();

  @BeforeAll
  void start() {
    service.awaitServing();
  }

  @AfterAll
  void stop() throws InterruptedException {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/today", "/tag/home", "/tag/v1.0", "/index.html"})
  void each_address_of_the_app_is_answered_by_its_page(String address) throws Exception {
    HttpResponse<String> page = service.get(address);

    assertAll(
        () -> assertEquals(200, page.statusCode()),
        () -> assertEquals("text/html; charset=utf-8", header(page, "Content-Type")),
        () -> assertTrue(page.body().contains("<title>Todo</title>")),
        () -> assertEquals("no-cache", header(page, "Cache-Control")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets",
        "/assets/none.js",
        "/favicon.ico",
        "/none.js",
        "/.well-known/none",
        "/api/none",
        "/docs/none",
        "/q/none"
      })
  void what_is_missing_is_a_problem_and_not_kept(String path) throws Exception {
    HttpResponse<String> answer = service.get(path);

    assertAll(
        () -> assertEquals(404, answer.statusCode()),
        () -> assertEquals("application/problem+json", header(answer, "Content-Type")),
        () -> assertEquals("no-store", header(answer, "Cache-Control")));
  }

  @Test
  void the_page_runs_only_what_the_service_brings() throws Exception {
    String policy = header(service.get("/"), "Content-Security-Policy");

    assertAll(
        () -> assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy),
        () -> assertTrue(policy.contains("base-uri 'none'"), policy),
        () -> assertTrue(policy.contains("frame-ancestors 'none'"), policy),
        () -> assertFalse(policy.contains("unsafe"), policy));
  }

  @Test
  void swagger_ui_runs_its_own_scripts_besides() throws Exception {
    String policy = header(service.get("/docs/"), "Content-Security-Policy");

    assertTrue(policy.startsWith("default-src 'none'; script-src 'self' 'sha256-"), policy);
    assertFalse(policy.contains("unsafe"), policy);
  }

  @Test
  void an_asset_is_kept_for_ever() throws Exception {
    HttpResponse<String> script = service.get(linked(SCRIPT));

    assertEquals(200, script.statusCode());
    assertEquals("public, max-age=31536000, immutable", header(script, "Cache-Control"));
    assertEquals("text/javascript; charset=utf-8", header(script, "Content-Type"));
  }

  @ParameterizedTest
  @CsvSource({
    "/sw.js, text/javascript; charset=utf-8",
    "/manifest.json, application/manifest+json",
    "/icon.svg, image/svg+xml",
    "/icon-192.png, image/png",
    "/icon-512.png, image/png",
    "/icon-maskable-512.png, image/png",
    "/apple-touch-icon.png, image/png",
    "/robots.txt, text/plain; charset=utf-8"
  })
  void what_keeps_its_name_is_asked_for_each_time(String path, String type) throws Exception {
    HttpResponse<String> file = service.get(path);
    String tag = header(file, "ETag");
    HttpResponse<String> again =
        service.send(HttpRequest.newBuilder(service.uri(path)).header("If-None-Match", tag));

    assertAll(
        () -> assertEquals(200, file.statusCode()),
        () -> assertEquals(type, header(file, "Content-Type")),
        () -> assertEquals("no-cache", header(file, "Cache-Control")),
        () -> assertEquals(304, again.statusCode()),
        () -> assertEquals("no-cache", header(again, "Cache-Control")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sw.js", "/manifest.json", "/icon.svg"})
  void the_app_s_files_come_compressed(String path) throws Exception {
    HttpResponse<String> compressed =
        service.send(HttpRequest.newBuilder(service.uri(path)).header("Accept-Encoding", "br"));

    assertEquals("br", header(compressed, "Content-Encoding"));
    assertEquals("accept-encoding", header(compressed, "Vary"));
  }

  @Test
  void the_worker_knows_every_file_that_the_page_loads() throws Exception {
    String worker = service.get("/sw.js").body();
    Matcher file = Pattern.compile("\"(/[^\"]*)\"").matcher(worker);
    List<String> files = file.results().map(it -> it.group(1)).toList();

    assertTrue(files.containsAll(List.of("/", linked(SCRIPT), "/manifest.json")), files::toString);
    for (String path : files) {
      assertEquals(200, service.get(path).statusCode(), path);
    }
  }

  @Test
  void the_worker_is_held_to_the_page_s_policy() throws Exception {
    String policy = header(service.get("/sw.js"), "Content-Security-Policy");

    assertEquals(header(service.get("/"), "Content-Security-Policy"), policy);
    assertTrue(policy.contains("worker-src 'self'"), policy);
    assertTrue(policy.contains("manifest-src 'self'"), policy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "gzip"})
  void a_stylesheet_comes_compressed(String encoding) throws Exception {
    String stylesheet = linked(STYLESHEET);
    HttpResponse<String> plain = service.get(stylesheet);

    HttpResponse<String> compressed =
        service.send(
            HttpRequest.newBuilder(service.uri(stylesheet)).header("Accept-Encoding", encoding));

    assertEquals(encoding, header(compressed, "Content-Encoding"));
    assertEquals("accept-encoding", header(compressed, "Vary"));
    assertNotEquals(header(plain, "ETag"), header(compressed, "ETag"));
    assertTrue(size(compressed) < size(plain) / 2);
  }

  @Test
  void a_page_that_is_still_the_same_is_not_sent_again() throws Exception {
    String tag = header(service.get("/"), "ETag");

    HttpResponse<String> again =
        service.send(HttpRequest.newBuilder(service.uri("/today")).header("If-None-Match", tag));

    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals("no-cache", header(again, "Cache-Control"));
  }

  @Test
  void the_head_alone_can_be_had() throws Exception {
    HttpResponse<String> head = service.send(HttpRequest.newBuilder(service.uri("/")).HEAD());

    assertEquals(200, head.statusCode());
    assertTrue(size(head) > 0);
  }

  @Test
  void nothing_is_written_to_the_page() throws Exception {
    HttpResponse<String> answer =
        service.send(HttpRequest.newBuilder(service.uri("/")).POST(BodyPublishers.ofString("{}")));

    assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500);
    assertEquals("no-store", header(answer, "Cache-Control"));
  }

  private String linked(Pattern asset) throws IOException, InterruptedException {
    Matcher link = asset.matcher(service.get("/").body());
    assertTrue(link.find());
    return link.group(1);
  }

  private static long size(HttpResponse<?> response) {
    return Long.parseLong(header(response, "Content-Length"));
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
