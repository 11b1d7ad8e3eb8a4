package app.todo.account;

import static app.todo.Person.PASSWORD;
import static app.todo.Person.anyone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.AtOnce;
import app.todo.Person;
import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import app.todo.mail.MailServer;
import app.todo.passkey.Authenticator;
import app.todo.provider.FakeProvider;
import app.todo.provider.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Who may come in where not everybody may, and by what two replicas are given at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegistrationPolicyIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String URL = "https://todo.example";
  private static final String ADDRESS = "/api/auth/me/address";
  private static final String PASSKEYS = "/api/auth/passkeys";
  private static final String NEW = "elsewhere@example.com";

  private static final PostgresServer POSTGRES = PostgresServer.create();
  private static final MailServer MAIL = MailServer.start();
  private static final FakeProvider PROVIDER = new FakeProvider();
  private static ServiceProcess here;
  private static ServiceProcess there;
  private static List<ServiceProcess> both = List.of();

  private static final Map<String, String> INVITED =
      Map.of("TODO_REGISTRATION", "invited", "TODO_OPERATOR", "Ana");

  @BeforeAll
  static void start() {
    Map<String, String> settings = new HashMap<>(INVITED);
    settings.put("DATABASE_URL", POSTGRES.url());
    settings.put("SMTP_URL", MAIL.url());
    settings.put("TODO_URL", URL);
    PROVIDER.start().forEach((name, value) -> settings.put(variable(name), value));
    here = ServiceProcess.start(settings);
    there = ServiceProcess.start(settings);
    both = List.of(here.awaitServing(), there.awaitServing());
    assertTrue(here.output().contains("Only the invited may register"), here::output);
  }

  @AfterAll
  static void stop() throws Exception {
    here.close();
    there.close();
    PROVIDER.stop();
    MAIL.close();
    POSTGRES.close();
  }

  @Test
  @Order(1)
  void two_replicas_let_one_of_two_in_by_each_link() throws Exception {
    assertTrue(here.get("/api/auth/options").body().contains("\"first_account\":true"));
    assertEquals(
        List.of(201, 403), sorted(AtOnce.each(2, i -> register(both.get(i), "", email(i)))));
    assertEquals(403, register(here, "", "cleo@example.com"));
    assertTrue(here.get("/api/auth/options").body().contains("\"invited\""));
    assertTrue(here.get("/api/auth/options").body().contains("\"Ana\""));
    assertTrue(here.get("/api/auth/options").body().contains("\"first_account\":false"));

    String invitation = secret(here, "invite", "--json");
    assertEquals(
        List.of(201, 403),
        sorted(AtOnce.each(2, i -> register(both.get(i), invitation, "d" + email(i)))));

    String known = here.command("accounts", "--json").text();
    String address = JSON.readTree(known).path(0).path("address").asText();
    String link = secret(there, "reset-password", "--json", address);
    assertEquals(List.of(204, 404), sorted(AtOnce.each(2, i -> recover(both.get(i), link))));
  }

  @Test
  void of_two_replicas_one_changes_an_address_by_a_link() throws Exception {
    String ana = invited();
    assertEquals(
        202,
        as(ana, here).body(Map.of("email", NEW, "password", PASSWORD)).post(ADDRESS).statusCode());
    String link = MAIL.awaited(NEW, 1).getFirst().secret(URL + "/address#");
    assertEquals(
        List.of(200, 404),
        sorted(
            AtOnce.each(
                2,
                i ->
                    as(ana, both.get(i))
                        .body(Map.of("token", link))
                        .post(ADDRESS + "/confirmation")
                        .statusCode())));
  }

  @Test
  void a_passkey_is_made_and_used_across_replicas_and_an_answer_once() throws Exception {
    String ana = invited();
    Authenticator phone = new Authenticator(URL);
    Response options = as(ana, here).body(Map.of("password", PASSWORD)).post(PASSKEYS + "/options");
    as(ana, there)
        .cookies(options.cookies())
        .body(Map.of("name", "Phone", "credential", phone.makes(json(options))))
        .post(PASSKEYS)
        .then()
        .statusCode(201);
    Response asked = anyone(here.uri("/")).post(PASSKEYS + "/sign-in/options");
    Map<String, JsonNode> answer = Map.of("credential", phone.uses(json(asked)));
    assertEquals(
        List.of(200, 401),
        sorted(
            AtOnce.each(
                2,
                i ->
                    anyone(both.get(i).uri("/"))
                        .cookies(asked.cookies())
                        .body(answer)
                        .post(PASSKEYS + "/sign-in")
                        .statusCode())));
  }

  @Test
  void who_leaves_one_replica_for_the_provider_comes_back_to_the_other() throws Exception {
    Visitor ben = Visitor.somebodyAt(here.uri("/"), PROVIDER.issuer());
    URI location = ben.leavesInvited(secret(there, "invite", "--json"));
    ben.goesOnAt(there.uri("/"));
    assertEquals(
        "/sign-in?provider=new", ben.returns(ben.approvedAt(location), Visitor.state(location)));
  }

  @Test
  void where_owners_may_invite_a_list_s_link_leads_to_an_account() throws Exception {
    Map<String, String> settings =
        Map.of("TODO_REGISTRATION", "invited", "TODO_OWNERS_INVITE", "true");
    try (ServiceProcess service = ServiceProcess.start(settings).awaitServing()) {
      Person ana = Person.registeredAt(service.uri("/"));
      String space =
          ana.posts("/api/lists/" + ana.addsList("Garden") + "/share").extract().path("space_id");
      String link =
          ana.posts("/api/spaces/" + space + "/invitations", "{}").extract().path("token");
      assertEquals(201, register(service, link, "ben@example.com"));
      assertEquals(403, register(service, link, "cleo@example.com"));
      assertEquals(403, register(service, "", "cleo@example.com"));
    }
  }

  /** Registers somebody by an invitation; returns their token. */
  private static String invited() throws Exception {
    Map<String, String> credentials =
        Map.of(
            "email", Person.newEmail(),
            "password", PASSWORD,
            "invitation", secret(here, "invite", "--json"));
    return anyone(here.uri("/")).body(credentials).post("/api/auth/register").path("access_token");
  }

  private static RequestSpecification as(String token, ServiceProcess replica) {
    return anyone(replica.uri("/")).header("Authorization", "Bearer " + token);
  }

  private static JsonNode json(Response response) throws Exception {
    return JSON.readTree(response.asString());
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  private static String email(int number) {
    return "person%d@example.com".formatted(number);
  }

  private static int register(ServiceProcess service, String invitation, String email) {
    String member = invitation.isEmpty() ? "" : ", \"invitation\": \"%s\"".formatted(invitation);
    return post(
        service,
        "/api/auth/register",
        "{\"email\": \"%s\", \"password\": \"%s\"%s}".formatted(email, PASSWORD, member));
  }

  private static int recover(ServiceProcess service, String link) {
    return post(
        service,
        "/api/auth/recovery/link",
        "{\"token\": \"%s\", \"new_password\": \"battery horse\"}".formatted(link));
  }

  private static int post(ServiceProcess service, String path, String body) {
    try {
      return service.post(path, "", body).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String secret(ServiceProcess service, String... command) throws Exception {
    ServiceProcess.Said said = service.command(command);
    assertEquals(0, said.code(), said::text);
    return JSON.readTree(said.text()).path("link").asText().replaceAll(".*#", "");
  }

  private static List<Integer> sorted(List<Integer> answers) {
    return answers.stream().sorted().toList();
  }
}
