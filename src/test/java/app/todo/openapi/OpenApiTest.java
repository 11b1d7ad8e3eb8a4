package app.todo.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Person;
import app.todo.Shared;
import app.todo.openapi.ApiDocument.Call;
import app.todo.push.TestBrowser;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {
  private static final String SNAKE_CASE = "[a-z][a-z0-9]*(_[a-z0-9]+)*";

  @Test
  void the_document_is_yaml_unless_json_is_asked_for() {
    given()
        .get("/openapi")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/yaml"))
        .body(containsString("openapi: 3.1"));
    given()
        .accept("application/json")
        .get("/openapi")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("openapi", startsWith("3.1"));
    given().get("/openapi?format=json").then().contentType("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "yaml"})
  void the_document_is_what_the_code_says(String format) throws IOException {
    String made = given().get("/q/openapi?format=" + format).asString();
    Files.writeString(Path.of("target/openapi." + format), made);
    assertEquals(
        made,
        given().get("/openapi." + format).asString(),
        "The API has changed: cp target/openapi.* src/main/resources/META-INF/resources/");
  }

  @Test
  void the_document_says_what_it_is_about() {
    given()
        .get("/openapi?format=json")
        .then()
        .body("info.title", equalTo("Todo"))
        .body("info.version", matchesPattern("\\d+\\.\\d+\\.\\d+.*"))
        .body("info.description", containsString("RFC 9457"))
        .body("info.license.name", equalTo("Apache-2.0"))
        .body("servers.url", equalTo(List.of("/")));
  }

  @Test
  void the_document_can_be_read_and_tried_in_a_browser() {
    given().get("/docs").then().statusCode(200).contentType(startsWith("text/html"));
  }

  /** The contract, and nothing that it does not know. */
  @Test
  void every_call_of_the_contract_is_in_the_document() {
    Set<String> calls = new TreeSet<>();
    ApiDocument.read().calls().forEach(call -> calls.add(call.toString()));
    assertEquals(
        new TreeSet<>(
            List.of(
                "GET /health",
                "GET /api",
                "GET /api/health",
                "POST /api/auth/register",
                "POST /api/auth/login",
                "POST /api/auth/logout",
                "GET /api/auth/me",
                "PATCH /api/auth/me",
                "DELETE /api/auth/me",
                "GET /api/auth/me/deletion",
                "POST /api/auth/password",
                "GET /api/auth/sessions",
                "DELETE /api/auth/sessions",
                "DELETE /api/auth/sessions/{id}",
                "GET /api/auth/options",
                "GET /api/auth/invitations",
                "POST /api/auth/invitations",
                "DELETE /api/auth/invitations/{id}",
                "POST /api/auth/recovery/mail",
                "POST /api/auth/recovery/preview",
                "POST /api/auth/recovery/link",
                "POST /api/auth/recovery/code",
                "POST /api/auth/me/address",
                "POST /api/auth/me/address/confirmation",
                "GET /api/auth/me/recovery-codes",
                "POST /api/auth/me/recovery-codes",
                "GET /api/auth/passkeys",
                "POST /api/auth/passkeys",
                "POST /api/auth/passkeys/options",
                "PATCH /api/auth/passkeys/{id}",
                "DELETE /api/auth/passkeys/{id}",
                "PUT /api/auth/passkeys/demand",
                "POST /api/auth/passkeys/sign-in",
                "POST /api/auth/passkeys/sign-in/options",
                "POST /api/auth/provider",
                "GET /api/auth/provider/callback",
                "POST /api/auth/provider/link",
                "GET /api/auth/provider/identities",
                "DELETE /api/auth/provider/identities/{id}",
                "GET /api/tasks",
                "POST /api/tasks",
                "GET /api/tasks/{id}",
                "PUT /api/tasks/{id}",
                "PATCH /api/tasks/{id}",
                "DELETE /api/tasks/{id}",
                "POST /api/tasks/{id}/restore",
                "GET /api/tasks/trash",
                "DELETE /api/tasks/trash",
                "GET /api/stats/tasks",
                "GET /api/usage",
                "GET /api/export",
                "GET /api/tags",
                "POST /api/tags",
                "GET /api/tags/{id}",
                "PUT /api/tags/{id}",
                "PATCH /api/tags/{id}",
                "DELETE /api/tags/{id}",
                "GET /api/lists",
                "POST /api/lists",
                "GET /api/lists/{id}",
                "PATCH /api/lists/{id}",
                "DELETE /api/lists/{id}",
                "POST /api/lists/{id}/restore",
                "POST /api/lists/{id}/share",
                "GET /api/spaces/{id}",
                "POST /api/spaces/{id}/invitations",
                "DELETE /api/spaces/{id}/invitations/{invitation_id}",
                "PATCH /api/spaces/{id}/members/{account_id}",
                "DELETE /api/spaces/{id}/members/{account_id}",
                "GET /api/invitations",
                "POST /api/invitations/preview",
                "POST /api/invitations/accept",
                "POST /api/invitations/{id}/accept",
                "DELETE /api/invitations/{id}",
                "GET /api/lists/{id}/sections",
                "POST /api/lists/{id}/sections",
                "PATCH /api/sections/{id}",
                "DELETE /api/sections/{id}",
                "GET /api/filters",
                "POST /api/filters",
                "GET /api/filters/{id}",
                "PATCH /api/filters/{id}",
                "DELETE /api/filters/{id}",
                "GET /api/push",
                "PUT /api/push/{id}",
                "DELETE /api/push/{id}",
                "POST /api/push/{id}/test",
                "GET /api/mail",
                "PATCH /api/mail",
                "GET /api/webhook",
                "PUT /api/webhook",
                "DELETE /api/webhook",
                "POST /api/webhook/test",
                "GET /api/changes",
                "POST /api/sync",
                "POST /api/sync/taken-ids",
                "GET /api/events")),
        calls);
  }

  @Test
  void every_call_has_a_name_a_summary_and_a_place() {
    Set<String> names = new HashSet<>();
    forEachCall(call -> {
      String name = call.operation().path("operationId").asText();
      assertThat(call.toString(), name, matchesPattern("[a-z]+([A-Z][a-z]+)*"));
      assertTrue(names.add(name), name);
      assertFalse(call.operation().path("summary").asText().isEmpty(), call::toString);
      assertEquals(1, call.operation().path("tags").size(), call::toString);
    });
  }

  @Test
  void a_token_can_be_shown_in_either_of_two_ways() {
    given()
        .get("/openapi?format=json")
        .then()
        .body("components.securitySchemes.bearer.type", equalTo("http"))
        .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
        .body("components.securitySchemes.cookie.type", equalTo("apiKey"))
        .body("components.securitySchemes.cookie.in", equalTo("cookie"))
        .body("components.securitySchemes.cookie.name", equalTo("todo_session"));
  }

  @Test
  void a_call_that_needs_sign_in_says_so() {
    Set<String> open =
        Set.of(
            "GET /health",
            "GET /api",
            "GET /api/health",
            "POST /api/auth/register",
            "POST /api/auth/login",
            "GET /api/auth/options",
            "POST /api/auth/recovery/mail",
            "POST /api/auth/recovery/preview",
            "POST /api/auth/recovery/link",
            "POST /api/auth/recovery/code",
            "POST /api/auth/passkeys/sign-in",
            "POST /api/auth/passkeys/sign-in/options",
            "POST /api/auth/provider",
            "GET /api/auth/provider/callback",
            "POST /api/invitations/preview");
    forEachCall(call -> {
      assertEquals(
          ApiDocument.json(
              open.contains(call.toString()) ? "[]" : "[{\"bearer\": []}, {\"cookie\": []}]"),
          call.operation().get("security"),
          call::toString);
    });
  }

  @ParameterizedTest
  @CsvSource({
    "POST /api/auth/register,         201",
    "POST /api/auth/login,            200",
    "POST /api/auth/logout,           204",
    "POST /api/auth/password,         200",
    "DELETE /api/auth/me,             204",
    "DELETE /api/auth/sessions,       204",
    "DELETE /api/auth/sessions/{id},  204",
    "POST /api/auth/invitations,      201",
    "DELETE /api/auth/invitations/{id}, 204",
    "POST /api/auth/recovery/mail,    202",
    "POST /api/auth/recovery/preview, 200",
    "POST /api/auth/recovery/link,    204",
    "POST /api/auth/recovery/code,    204",
    "POST /api/auth/me/address,       200 202",
    "POST /api/auth/me/address/confirmation, 200",
    "POST /api/auth/me/recovery-codes, 200",
    "POST /api/auth/passkeys/options, 200",
    "POST /api/auth/passkeys,         201",
    "PATCH /api/auth/passkeys/{id},   200",
    "DELETE /api/auth/passkeys/{id},  204",
    "PUT /api/auth/passkeys/demand,   204",
    "POST /api/auth/passkeys/sign-in/options, 200",
    "POST /api/auth/passkeys/sign-in, 200",
    "POST /api/auth/provider,         200",
    "GET /api/auth/provider/callback, 303",
    "POST /api/auth/provider/link,    200",
    "DELETE /api/auth/provider/identities/{id}, 204",
    "GET /api/tasks,                  200",
    "POST /api/tasks,                 200 201",
    "GET /api/tasks/{id},             200 304",
    "PUT /api/tasks/{id},             200",
    "PATCH /api/tasks/{id},           200",
    "DELETE /api/tasks/{id},          204",
    "POST /api/tasks/{id}/restore,    200",
    "DELETE /api/tasks/trash,         204",
    "POST /api/tags,                  200 201",
    "PATCH /api/tags/{id},            200",
    "DELETE /api/tags/{id},           204",
    "POST /api/lists,                 200 201",
    "PATCH /api/lists/{id},           200",
    "DELETE /api/lists/{id},          204",
    "POST /api/lists/{id}/restore,    200",
    "POST /api/lists/{id}/sections,   200 201",
    "PATCH /api/sections/{id},        200",
    "DELETE /api/sections/{id},       204",
    "POST /api/filters,               200 201",
    "PATCH /api/filters/{id},         200",
    "DELETE /api/filters/{id},        204",
    "PUT /api/push/{id},              200 201",
    "DELETE /api/push/{id},           204",
    "POST /api/push/{id}/test,        202",
    "GET /api/events,                 200",
    "POST /api/lists/{id}/share,      200",
    "POST /api/spaces/{id}/invitations, 201",
    "DELETE /api/spaces/{id}/members/{account_id}, 204",
    "POST /api/invitations/accept,    200",
    "DELETE /api/invitations/{id},    204",
  })
  void a_call_says_how_it_succeeds(String name, String successes) {
    assertEquals(
        Set.of(successes.split(" ")), statuses(call(name), status -> status.matches("[23].*")));
  }

  @ParameterizedTest
  @CsvSource({
    "POST /api/auth/register,         400 403 409 413 415 422 429 503",
    "POST /api/auth/login,            400 401 403 413 415 422 429 503",
    "POST /api/auth/logout,           401 403 503",
    "GET /api/auth/me,                401 503",
    "PATCH /api/auth/me,              400 401 403 413 415 422 503",
    "DELETE /api/auth/me,             400 401 403 413 415 422 429 503",
    "POST /api/auth/password,         400 401 403 413 415 422 429 503",
    "DELETE /api/auth/sessions,       400 401 403 413 415 422 429 503",
    "GET /api/auth/options,           503",
    "GET /api/auth/invitations,       401 503",
    "POST /api/auth/invitations,      400 401 403 409 413 415 422 503",
    "DELETE /api/auth/invitations/{id}, 401 403 404 503",
    "POST /api/auth/recovery/mail,    400 404 413 415 422 429 503",
    "POST /api/auth/recovery/preview, 400 404 413 415 422 429 503",
    "POST /api/auth/recovery/link,    400 403 404 413 415 422 429 503",
    "POST /api/auth/recovery/code,    400 403 413 415 422 429 503",
    "POST /api/auth/me/address,       400 401 403 409 413 415 422 429 503",
    "POST /api/auth/me/address/confirmation, 400 401 403 404 409 413 415 422 429 503",
    "POST /api/auth/me/recovery-codes, 400 401 403 413 415 422 429 503",
    "POST /api/auth/passkeys/options, 400 401 403 409 413 415 422 429 503",
    "POST /api/auth/passkeys,         400 401 403 409 413 415 422 503",
    "PATCH /api/auth/passkeys/{id},   400 401 403 404 413 415 422 503",
    "DELETE /api/auth/passkeys/{id},  400 401 403 404 409 413 415 422 429 503",
    "PUT /api/auth/passkeys/demand,   400 401 403 409 413 415 422 429 503",
    "POST /api/auth/passkeys/sign-in/options, 409 503",
    "POST /api/auth/passkeys/sign-in, 400 401 409 413 415 422 429 503",
    "POST /api/auth/provider,         400 404 409 413 415 422 503",
    "GET /api/auth/provider/callback, 404 422 429 503",
    "POST /api/auth/provider/link,    400 401 403 404 409 413 415 422 429 503",
    "DELETE /api/auth/provider/identities/{id}, 400 401 403 404 409 413 415 422 429 503",
    "DELETE /api/auth/sessions/{id},  400 401 403 404 413 415 422 429 503",
    "GET /api/tasks,                  401 422 503",
    "POST /api/tasks,                 400 401 403 409 413 415 422 503",
    "GET /api/tasks/{id},             401 404 503",
    "PUT /api/tasks/{id},             400 401 403 404 412 413 415 422 503",
    "PATCH /api/tasks/{id},           400 401 403 404 412 413 415 422 503",
    "DELETE /api/tasks/{id},          401 403 404 412 503",
    "POST /api/tasks/{id}/restore,    401 403 404 412 503",
    "POST /api/tags,                  400 401 403 409 413 415 422 503",
    "PATCH /api/tags/{id},            400 401 403 404 409 413 415 422 503",
    "POST /api/lists,                 400 401 403 409 413 415 422 503",
    "PATCH /api/lists/{id},           400 401 403 404 413 415 422 503",
    "POST /api/lists/{id}/restore,    401 403 404 503",
    "GET /api/lists/{id}/sections,    401 404 503",
    "POST /api/lists/{id}/sections,   400 401 403 404 409 413 415 422 503",
    "PATCH /api/sections/{id},        400 401 403 404 413 415 422 503",
    "POST /api/filters,               400 401 403 409 413 415 422 503",
    "GET /api/filters/{id},           401 404 503",
    "PATCH /api/filters/{id},         400 401 403 404 413 415 422 503",
    "PUT /api/push/{id},              400 401 403 404 409 413 415 422 503",
    "DELETE /api/push/{id},           401 403 404 503",
    "POST /api/push/{id}/test,        401 403 404 429 503",
    "GET /api/changes,                401 422 503",
    "GET /api/events,                 401 503",
    "POST /api/lists/{id}/share,      401 403 404 409 503",
    "GET /api/spaces/{id},            401 404 503",
    "POST /api/spaces/{id}/invitations, 400 401 403 404 409 413 415 422 503",
    "PATCH /api/spaces/{id}/members/{account_id}, 400 401 403 404 409 413 415 422 503",
    "POST /api/invitations/preview,   400 404 413 415 422 429 503",
    "POST /api/invitations/accept,    400 401 403 404 413 415 422 429 503",
    "GET /health,                     503",
    "GET /api,                        ''",
  })
  void a_call_says_how_it_fails(String name, String failures) {
    Set<String> expected = failures.isEmpty() ? Set.of() : Set.of(failures.split(" "));
    assertEquals(expected, statuses(call(name), status -> status.matches("[45].*")));
  }

  @Test
  void every_refusal_is_a_problem() {
    ApiDocument document = ApiDocument.read();
    document.calls().stream()
        .filter(call -> !call.path().endsWith("/health"))
        .forEach(call -> {
          JsonNode responses = call.operation().get("responses");
          assertTrue(responses.has("default"), call::toString);
          responses
              .properties()
              .forEach(response -> {
                if (response.getKey().matches("[45].*|default")) {
                  JsonNode content = document.resolved(response.getValue()).get("content");
                  assertEquals(
                      "#/components/schemas/Problem",
                      content.at("/application~1problem+json/schema/$ref").asText(),
                      () -> call + " " + response.getKey());
                }
              });
        });
  }

  @Test
  void headers_are_told() {
    ApiDocument document = ApiDocument.read();
    JsonNode paths = document.root().get("paths");
    assertTrue(paths.at("/~1api~1tasks/post/responses/201/headers").has("Location"));
    assertTrue(paths.at("/~1api~1tags/post/responses/201/headers").has("Location"));
    assertFalse(paths.at("/~1api~1push~1{id}/put/responses/201").has("headers"));
    assertTrue(paths.at("/~1api~1tasks~1{id}/get/responses/200/headers").has("ETag"));
    assertTrue(paths.at("/~1api~1tasks~1{id}/patch/responses/200/headers").has("ETag"));
    assertTrue(paths.at("/~1api~1auth~1login/post/responses/429/headers").has("Retry-After"));
    JsonNode common = document.root().at("/components/responses");
    assertTrue(common.at("/ServiceUnavailable/headers").has("Retry-After"));
    assertTrue(common.at("/Unauthorized/headers").has("WWW-Authenticate"));
    assertThat(parameters("PATCH /api/tasks/{id}"), hasItems("id", "If-Match"));
    assertThat(parameters("GET /api/tasks/{id}"), hasItems("id", "If-None-Match"));
  }

  @Test
  void members_and_parameters_are_in_snake_case() {
    ApiDocument document = ApiDocument.read();
    document
        .root()
        .at("/components/schemas")
        .properties()
        .forEach(schema ->
            schema
                .getValue()
                .path("properties")
                .fieldNames()
                .forEachRemaining(
                    name -> assertThat(schema.getKey(), name, matchesPattern(SNAKE_CASE))));
    document.calls().stream()
        .flatMap(call -> stream(call.operation().path("parameters")))
        .filter(parameter -> parameter.get("in").asText().equals("query"))
        .forEach(
            parameter -> assertThat(parameter.get("name").asText(), matchesPattern(SNAKE_CASE)));
  }

  @ParameterizedTest
  @CsvSource({
    "Priority,  low medium high urgent",
    "Frequency, daily weekly monthly yearly",
    "From,      due completion",
    "Status,    all pending completed",
    "SortBy,    created_at updated_at due_date priority title position",
    "SortOrder, asc desc",
  })
  void enumerations_are_as_they_are_written(String schema, String values) {
    assertEquals(List.of(values.split(" ")), texts(ApiDocument.read().schema(schema).get("enum")));
  }

  @ParameterizedTest
  @CsvSource({
    "TaskDraft,         title",
    "TagDraft,          name",
    "ListDraft,         name",
    "Credentials,       email password",
    "RecurrencePattern, frequency",
    "PushSubscriptionDraft, endpoint keys",
    "TagView,           color created_at id name",
    "Problem,           detail status title type violations",
  })
  void what_is_required_is_said(String schema, String members) {
    assertEquals(
        List.of(members.split(" ")),
        texts(ApiDocument.read().schema(schema).get("required")).stream().sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TaskPatch",
        "TagPatch",
        "ListPatch",
        "SectionPatch",
        "FilterPatch",
        "AccountPatch"
      })
  void a_patch_requires_nothing(String schema) {
    JsonNode patch = ApiDocument.read().schema(schema);
    assertFalse(patch.get("properties").isEmpty());
    assertFalse(patch.has("required"));
  }

  /** A generated client would send the default along with every change of something else. */
  @ParameterizedTest
  @ValueSource(strings = {"TaskPatch", "TagPatch", "AccountPatch"})
  void no_member_of_a_patch_has_a_default(String schema) {
    ApiDocument document = ApiDocument.read();
    Set<String> reached = new TreeSet<>(List.of("#/components/schemas/" + schema));
    int before;
    do {
      before = reached.size();
      List<String> references = new ArrayList<>();
      reached.forEach(name -> collectReferences(document.root().at(name.substring(1)), references));
      reached.addAll(references);
    } while (reached.size() > before);
    for (String name : reached) {
      JsonNode node = document.root().at(name.substring(1));
      assertEquals(List.of(), node.findValues("default"), name);
    }
  }

  @Test
  void the_new_values_of_a_mutation_are_an_object() {
    JsonNode set = ApiDocument.read().schema("Mutation").at("/properties/set");
    assertEquals("object", ApiDocument.read().resolved(set).path("type").asText());
  }

  @Test
  void patches_are_merge_patches() {
    for (String name :
        List.of(
            "PATCH /api/tasks/{id}",
            "PATCH /api/tags/{id}",
            "PATCH /api/lists/{id}",
            "PATCH /api/sections/{id}",
            "PATCH /api/filters/{id}",
            "PATCH /api/spaces/{id}/members/{account_id}",
            "PATCH /api/auth/passkeys/{id}",
            "PATCH /api/auth/me")) {
      JsonNode content = call(name).operation().at("/requestBody/content");
      assertTrue(content.has("application/merge-patch+json"), name);
      assertTrue(content.has("application/json"), name);
    }
  }

  @Test
  void what_may_be_null_is_said() {
    JsonNode task = ApiDocument.read().schema("TaskView").get("properties");
    assertEquals(List.of("string", "null"), texts(task.at("/description/type")));
    assertEquals("null", task.at("/due_date/anyOf/1/type").asText());
    assertEquals("null", task.at("/recurrence_pattern/anyOf/1/type").asText());
    assertEquals("string", task.at("/title/type").asText());
  }

  @Test
  void how_long_texts_may_be_is_said() {
    JsonNode task = ApiDocument.read().schema("TaskDraft").get("properties");
    assertEquals(1, task.at("/title/minLength").asInt());
    assertEquals(200, task.at("/title/maxLength").asInt());
    assertEquals(50, task.at("/tags/items/maxLength").asInt());
    JsonNode credentials = ApiDocument.read().schema("Credentials").get("properties");
    assertEquals(8, credentials.at("/password/minLength").asInt());
    assertEquals(254, credentials.at("/email/maxLength").asInt());
  }

  @Test
  void every_schema_is_used_and_every_reference_leads_somewhere() {
    ApiDocument document = ApiDocument.read();
    List<String> references = new ArrayList<>();
    collectReferences(document.root(), references);
    for (String reference : references) {
      assertFalse(document.root().at(reference.substring(1)).isMissingNode(), reference);
    }
    Set<String> unused = new TreeSet<>();
    document
        .root()
        .at("/components/schemas")
        .fieldNames()
        .forEachRemaining(name -> {
          if (!references.contains("#/components/schemas/" + name)) {
            unused.add(name);
          }
        });
    assertThat(unused, empty());
  }

  @Test
  void what_is_answered_is_what_the_document_says() {
    ApiDocument document = ApiDocument.read();
    Person ana = Person.registered();
    UUID rich =
        ana.addsTask(
            """
            {"title": "Water the fern", "description": "Both", "priority": "high",
             "due_date": "2030-05-01T17:00:00Z", "reminder_time": "2030-05-01T16:00:00Z",
             "recurrence_pattern": {"frequency": "weekly", "days_of_week": [0, 4]},
             "tags": ["home", "plants"], "position": "a0"}
            """);
    ana.adds("Nothing but a title");
    String tag = ana.gets("/api/tags").extract().path("tags[0].id");
    UUID list = ana.addsList("Groceries");
    ana.addsSection("Fruit", list);
    UUID filter = ana.addsFilter("Green");
    ana.patches("/api/tasks/" + rich, "{'list_id': '%s'}".formatted(list));

    holds(document, "GET /api/auth/me", ana.asks().get("/api/auth/me"));
    holds(document, "GET /api/auth/sessions", ana.asks().get("/api/auth/sessions"));
    holds(document, "GET /api/tasks", ana.asks().get("/api/tasks"));
    holds(document, "GET /api/tasks/{id}", ana.asks().get("/api/tasks/" + rich));
    holds(document, "PATCH /api/tasks/{id}", ana.asks().body("{}").patch("/api/tasks/" + rich));
    holds(document, "GET /api/tasks/trash", ana.asks().get("/api/tasks/trash"));
    holds(document, "GET /api/tags", ana.asks().get("/api/tags"));
    holds(document, "GET /api/tags/{id}", ana.asks().get("/api/tags/" + tag));
    holds(document, "GET /api/lists", ana.asks().get("/api/lists"));
    holds(document, "GET /api/lists/{id}", ana.asks().get("/api/lists/" + list));
    holds(
        document,
        "GET /api/lists/{id}/sections",
        ana.asks().get("/api/lists/" + list + "/sections"));
    holds(document, "GET /api/filters", ana.asks().get("/api/filters"));
    holds(document, "GET /api/filters/{id}", ana.asks().get("/api/filters/" + filter));
    Shared shared = Shared.of(ana, list);
    shared.link("editor", "one");
    holds(document, "GET /api/spaces/{id}", ana.asks().get(shared.path()));
    holds(document, "POST /api/lists/{id}/share", ana.asks().post("/api/lists/" + list + "/share"));
    holds(document, "GET /api/invitations", ana.asks().get("/api/invitations"));
    holds(document, "GET /api/stats/tasks", ana.asks().get("/api/stats/tasks"));
    String subscription = TestBrowser.create().subscription("http://127.0.0.1:9/" + rich);
    ana.puts("/api/push/" + rich, subscription).statusCode(201);
    holds(document, "GET /api/push", ana.asks().get("/api/push"));
    holds(document, "GET /api/mail", ana.asks().get("/api/mail"));
    holds(
        document,
        "PUT /api/webhook",
        ana.asks().body("{\"url\": \"http://127.0.0.1:9/hook\"}").put("/api/webhook"));
    holds(document, "GET /api/webhook", ana.asks().get("/api/webhook"));
    holds(document, "GET /api/usage", ana.asks().get("/api/usage"));
    holds(document, "GET /api/changes", ana.asks().get("/api/changes"));
    holds(document, "GET /health", given().get("/health"));
    holds(document, "GET /api/health", given().get("/api/health"));
    holds(document, "GET /api", given().get("/api"));
    document.assertFits(
        ApiDocument.json(ana.asks().body("{\"title\": \"\"}").post("/api/tasks").asString()),
        document.schema("Problem"),
        "a problem");
  }

  private static void holds(ApiDocument document, String name, Response answer) {
    assertEquals(200, answer.statusCode(), name);
    JsonNode schema = call(name).operation().at("/responses/200/content/application~1json/schema");
    assertFalse(schema.isMissingNode(), name);
    document.assertFits(ApiDocument.json(answer.asString()), schema, name);
  }

  private static void forEachCall(Consumer<Call> check) {
    ApiDocument.read().calls().forEach(check);
  }

  private static Call call(String name) {
    return ApiDocument.read().calls().stream()
        .filter(call -> call.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> statuses(Call call, Predicate<String> wanted) {
    Set<String> statuses = new TreeSet<>();
    call.operation().get("responses").fieldNames().forEachRemaining(statuses::add);
    statuses.removeIf(wanted.negate());
    return statuses;
  }

  private static List<String> parameters(String name) {
    return stream(call(name).operation().get("parameters"))
        .map(parameter -> parameter.get("name").asText())
        .toList();
  }

  private static void collectReferences(JsonNode node, List<String> references) {
    if (node.has("$ref")) {
      references.add(node.get("$ref").asText());
    }
    node.forEach(child -> collectReferences(child, references));
  }

  private static List<String> texts(JsonNode list) {
    return stream(list).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return list.valueStream();
  }
}
