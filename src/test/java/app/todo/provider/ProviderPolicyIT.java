package app.todo.provider;

import static app.todo.provider.Visitor.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.ServiceProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operator's settings let people do who come from the provider. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProviderPolicyIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NEW = "/sign-in?provider=new";
  private static final String ARRIVED = "/sign-in?provider=arrived";
  private static final String CLOSED = "/sign-in?provider=closed";

  private static final FakeProvider PROVIDER = new FakeProvider();
  private static Map<String, String> told = Map.of();

  @BeforeAll
  static void start() {
    told = PROVIDER.start();
  }

  @AfterAll
  static void stop() {
    PROVIDER.stop();
  }

  @Test
  void where_only_the_invited_may_register_an_invitation_lets_one_in() throws Exception {
    try (ServiceProcess service = service(Map.of("TODO_REGISTRATION", "invited"))) {
      Visitor first = visitor(service);
      assertEquals(NEW, first.signsIn());
      assertTrue(first.browser().get("/api/auth/me").<Boolean>path("may_invite"));

      Visitor ana = visitor(service);
      assertEquals(CLOSED, ana.signsIn());
      assertEquals(401, ana.browser().get("/api/auth/me").statusCode());
      assertEquals(CLOSED, comes(ana, "made-up"));

      ServiceProcess.Said said = service.command("invite", "--json");
      String invitation = JSON.readTree(said.text()).path("link").asText().replaceAll(".*#", "");
      URI location = ana.leavesInvited(invitation);
      assertFalse(location.toString().contains(invitation), "the provider hears of it");
      assertEquals(NEW, ana.returns(ana.approvedAt(location), state(location)));
      assertEquals(CLOSED, comes(visitor(service), invitation));
      ana.cookies().clear();
      assertEquals(ARRIVED, ana.signsIn());
    }
  }

  @Test
  void where_nobody_may_register_the_first_and_those_who_are_known_come_in() throws Exception {
    try (ServiceProcess service = service(Map.of("TODO_REGISTRATION", "closed"))) {
      Visitor first = visitor(service);
      assertEquals(NEW, first.signsIn());
      Visitor ana = visitor(service);
      assertEquals(CLOSED, ana.signsIn());
      first.cookies().clear();
      assertEquals(ARRIVED, first.signsIn());
      assertEquals(1, JSON.readTree(service.command("accounts", "--json").text()).size());
    }
  }

  @Test
  void where_passwords_are_off_the_provider_alone_leads_in() throws Exception {
    try (ServiceProcess service = service(Map.of("TODO_PASSWORDS", "off"))) {
      JsonNode options = JSON.readTree(service.get("/api/auth/options").body());
      assertFalse(options.path("passwords").asBoolean(true));
      assertEquals("Example", options.path("provider").asText());

      Visitor ana = visitor(service);
      assertEquals(NEW, ana.signsIn());
      String token = ana.cookies().getOrDefault("todo_session", "");
      assertOff(service, "/api/auth/login", "", credentials(ana));
      assertOff(service, "/api/auth/register", "", credentials(visitor(service)));
      assertOff(
          service, "/api/auth/password", token, "{\"new_password\": \"correct horse battery\"}");
      assertOff(
          service,
          "/api/auth/recovery/link",
          "",
          "{\"token\": \"none\", \"new_password\": \"correct horse battery\"}");
      assertOff(
          service,
          "/api/auth/recovery/code",
          "",
          "{\"email\": \"%s\", \"code\": \"none\", \"new_password\": \"correct horse battery\"}"
              .formatted(ana.email()));
      assertEquals(200, ana.browser().get("/api/tasks").statusCode());

      // At once, as no e-mails are sent; the session is a new one.
      String body = "{\"email\": \"another@example.com\"}";
      assertEquals(200, service.post("/api/auth/me/address", token, body).statusCode());
      assertEquals("another@example.com", ana.browser().get("/api/auth/me").path("email"));

      ServiceProcess.Said said = service.command("reset-password", "another@example.com");
      assertEquals(1, said.code(), said::text);
      assertTrue(said.text().contains("TODO_PASSWORDS is off"), said::text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TODO_OIDC_ISSUER, '',  TODO_PASSWORDS=off needs TODO_OIDC_ISSUER",
    "TODO_OIDC_CLIENT_ID, '', TODO_OIDC_ISSUER needs TODO_OIDC_CLIENT_ID",
    "TODO_OIDC_CLIENT_SECRET_FILE, /none, TODO_OIDC_CLIENT_SECRET_FILE can't be read",
  })
  void settings_that_would_let_nobody_in_end_the_start(String name, String value, String sentence)
      throws Exception {
    Map<String, String> settings = settings(Map.of("TODO_PASSWORDS", "off"));
    settings.put(name, value);
    try (ServiceProcess service = ServiceProcess.start(settings)) {
      assertEquals(1, service.awaitExit());
      assertTrue(service.output().contains(sentence), service::output);
    }
  }

  private static ServiceProcess service(Map<String, String> more) {
    return ServiceProcess.start(settings(more)).awaitServing();
  }

  private static Map<String, String> settings(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    told.forEach((name, value) -> settings.put(variable(name), value));
    return settings;
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  private static Visitor visitor(ServiceProcess service) {
    return Visitor.somebodyAt(service.uri("/"), told.getOrDefault("todo.oidc.issuer", ""));
  }

  private static String comes(Visitor visitor, String invitation) {
    URI location = visitor.leavesInvited(invitation);
    return visitor.returns(visitor.approvedAt(location), state(location));
  }

  private static String credentials(Visitor visitor) {
    return "{\"email\": \"%s\", \"password\": \"correct horse battery\"}"
        .formatted(visitor.email());
  }

  private static void assertOff(ServiceProcess service, String path, String token, String body)
      throws Exception {
    HttpResponse<String> answer = service.post(path, token, body);
    assertEquals(403, answer.statusCode(), path);
    assertEquals(
        "Passwords are switched off here. Sign in with Example.",
        JSON.readTree(answer.body()).path("detail").asText(),
        path);
  }
}
