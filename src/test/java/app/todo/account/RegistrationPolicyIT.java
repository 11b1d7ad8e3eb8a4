package app.todo.account;

import static app.todo.Person.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.AtOnce;
import app.todo.Person;
import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who may register where not everybody may, and links that two replicas are given at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationPolicyIT {
  private static final Map<String, String> INVITED =
      Map.of("TODO_REGISTRATION", "invited", "TODO_OPERATOR", "Ana");

  @Test
  void two_replicas_let_one_of_two_in_by_each_link() throws Exception {
    try (PostgresServer postgres = PostgresServer.create();
        ServiceProcess here = start(postgres);
        ServiceProcess there = start(postgres)) {
      List<ServiceProcess> both = List.of(here.awaitServing(), there.awaitServing());
      assertTrue(here.output().contains("Only the invited may register"), here::output);

      assertEquals(
          List.of(201, 403), sorted(AtOnce.each(2, i -> register(both.get(i), "", email(i)))));
      assertEquals(403, register(here, "", "cleo@example.com"));
      assertTrue(here.get("/api/auth/options").body().contains("\"invited\""));
      assertTrue(here.get("/api/auth/options").body().contains("\"Ana\""));

      String invitation = secret(here, "invite", "--json");
      assertEquals(
          List.of(201, 403),
          sorted(AtOnce.each(2, i -> register(both.get(i), invitation, "d" + email(i)))));

      String known = here.command("accounts", "--json").text();
      String address = new ObjectMapper().readTree(known).path(0).path("address").asText();
      String link = secret(there, "reset-password", "--json", address);
      assertEquals(List.of(204, 404), sorted(AtOnce.each(2, i -> recover(both.get(i), link))));
    }
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

  private static ServiceProcess start(PostgresServer postgres) {
    Map<String, String> settings = new HashMap<>(INVITED);
    settings.put("DATABASE_URL", postgres.url());
    return ServiceProcess.start(settings);
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
    return new ObjectMapper().readTree(said.text()).path("link").asText().replaceAll(".*#", "");
  }

  private static List<Integer> sorted(List<Integer> answers) {
    return answers.stream().sorted().toList();
  }
}
