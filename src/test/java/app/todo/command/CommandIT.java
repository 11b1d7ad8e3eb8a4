package app.todo.command;

import static app.todo.Person.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Eventually;
import app.todo.Person;
import app.todo.ServiceProcess;
import app.todo.ServiceProcess.Said;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's command beside a running service with its embedded database, and without one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static ServiceProcess service;

  @BeforeAll
  static void start() {
    service = ServiceProcess.start().awaitServing();
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  @Test
  void accounts_are_listed_with_what_they_use() throws Exception {
    Person ana = Person.registeredAt(service.uri("/"));
    ana.adds("Water the fern");
    JsonNode row = said("accounts", "--json", ana.email()).path(0);
    assertEquals(ana.email(), row.path("address").asText());
    assertEquals(1, row.path("rows").asInt());
    assertEquals(1, row.path("sessions").asInt());
    assertTrue(row.path("last_seen").asText().startsWith("20"), row::toString);
    assertTrue(service.command("accounts", ana.email()).text().contains("may invite"));
  }

  @Test
  void a_link_of_reset_password_sets_another_password_once() throws Exception {
    Person ana = Person.registeredAt(service.uri("/"));
    String link = said("reset-password", "--json", ana.email()).path("link").asText();
    assertTrue(link.startsWith("http://localhost:8000/recover#"), link);
    assertEquals(204, recover(link));
    assertEquals(404, recover(link));
    assertEquals(401, service.post("/api/auth/logout", ana.token(), "{}").statusCode());
  }

  @Test
  void an_invitation_leads_to_an_account_once() throws Exception {
    String link =
        said("invite", "--json", "--url", "https://todo.example.com/").path("link").asText();
    assertTrue(link.startsWith("https://todo.example.com/register#"), link);
    assertEquals(201, registerBy(link));
    assertEquals(403, registerBy(link));
  }

  @Test
  void an_account_is_let_invite_and_no_longer() throws Exception {
    Person ana = Person.registeredAt(service.uri("/"));
    assertEquals(0, service.command("invite", "--allow", ana.email()).code());
    assertEquals(201, invites(ana));
    assertEquals(0, service.command("invite", "--deny", ana.email()).code());
    assertEquals(403, invites(ana));
  }

  @Test
  void end_sessions_signs_out_at_once() throws Exception {
    Person ana = Person.registeredAt(service.uri("/"));
    assertEquals(1, said("end-sessions", "--json", ana.email()).path("ended").asInt());
    String refused = service.post("/api/tasks", ana.token(), "{}").body();
    assertTrue(refused.contains("urn:todo:session-ended"), refused);
  }

  /** By the service's own rules: the list stays with its other member, who becomes its owner. */
  @Test
  void delete_account_leaves_shared_lists_to_the_others() throws Exception {
    Person ana = Person.registeredAt(service.uri("/"));
    Person ben = Person.registeredAt(service.uri("/"));
    String space =
        ana.posts("/api/lists/" + ana.addsList("Garden") + "/share").extract().path("space_id");
    String link = ana.posts("/api/spaces/" + space + "/invitations", "{}").extract().path("token");
    ben.posts("/api/invitations/accept", "{\"token\": \"%s\"}".formatted(link)).statusCode(200);

    assertEquals(1, service.command("delete-account", ana.email()).code());
    assertTrue(said("delete-account", "--yes", "--json", ana.email()).path("deleted").asBoolean());

    assertEquals(401, service.post("/api/tasks", ana.token(), "{}").statusCode());
    assertEquals("owner", ben.gets("/api/spaces/" + space).extract().path("role"));
    assertEquals(1, service.command("delete-account", "--yes", ana.email()).code());
  }

  /** The tasks that were added after the backup are gone, and the copies of devices with them. */
  @Test
  void a_backup_is_made_verified_and_restored(@TempDir Path folder) throws Exception {
    Person ana = Person.registeredAt(service.uri("/"));
    ana.adds("Water the fern");
    String cursor = ana.gets("/api/changes").extract().path("cursor");

    Said made = service.command("backup", "--json", folder.toString());
    assertEquals(0, made.code(), made::text);
    String file = JSON.readTree(made.text()).path("file").asText();
    assertEquals(0, service.command("verify-backup", file).code());
    ana.adds("Written later");
    Said restored = service.command("restore", file);

    assertEquals(0, restored.code(), restored::text);
    assertEquals(List.of("Water the fern"), ana.gets("/api/tasks").extract().path("tasks.title"));
    boolean reset = ana.gets("/api/changes?since=" + cursor).extract().path("reset");
    assertTrue(reset);
  }

  @Test
  void a_damaged_backup_is_refused_in_a_sentence(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("todo-20260101T000000Z.zip"), "damaged");
    Said refused = service.command("restore", file.toString());
    assertEquals(1, refused.code());
    assertTrue(refused.text().contains("its checksum does not match"), refused::text);
  }

  @Test
  void the_doctor_finds_a_well_service_well() throws Exception {
    Said doctor = service.command("doctor");
    assertEquals(0, doctor.code(), doctor::text);
    for (String subject : new String[] {"settings", "database", "migrations", "clock", "disk"}) {
      assertTrue(doctor.text().matches("(?s).*%s +fine.*".formatted(subject)), doctor::text);
    }
  }

  @Test
  void what_can_t_be_done_is_said_in_a_sentence() throws Exception {
    Said nobody = service.command("end-sessions", "nobody@example.com");
    assertEquals(1, nobody.code());
    assertEquals("There is no account of nobody@example.com.", nobody.text().strip());
    Said none = service.command("accounts", "nobody@example.com");
    assertEquals("No account's address has \"nobody@example.com\".", none.text().strip());
    assertEquals(2, service.command("frobnicate").code());
    assertEquals(2, service.command("invite", "--days", "31").code());
    assertEquals(0, service.command("accounts", "--help").code());
    assertTrue(service.command("generate-completion").text().contains("complete -F"));
  }

  @Test
  void the_version_is_the_service_s() throws Exception {
    String version = service.command("--version").text().strip();
    assertTrue(version.matches("\\d+\\.\\d+\\.\\d+"), version);
    assertEquals(version, service.command("accounts", "--version").text().strip());
  }

  @Test
  void without_a_service_the_command_reaches_the_data_by_itself() throws Exception {
    try (ServiceProcess other = ServiceProcess.start().awaitServing()) {
      Person ana = Person.registeredAt(other.uri("/"));
      other.kill();
      Said accounts = other.command("accounts", "--json");
      assertEquals(0, accounts.code(), accounts::text);
      assertEquals(ana.email(), JSON.readTree(accounts.text()).path(0).path("address").asText());
      assertEquals(0, other.command("delete-account", "--yes", ana.email()).code());
      try (ServiceProcess again = other.startAgain().awaitServing()) {
        Eventually.await(
            "the account to be gone",
            Duration.ofSeconds(10),
            () -> JSON.readTree(again.command("accounts", "--json").text()).isEmpty());
      }
    }
  }

  @Test
  void a_mistake_in_the_settings_is_found_by_the_doctor() throws Exception {
    try (ServiceProcess wrong =
        ServiceProcess.start(Map.of("DATABASE_URL", "postgresql:/wrong", "TODO_LOG", "xml"))) {
      Said doctor = wrong.command("doctor");
      assertEquals(1, doctor.code(), doctor::text);
      assertTrue(doctor.text().contains("TODO_LOG has to be text or json"), doctor::text);
      assertTrue(doctor.text().contains("DATABASE_URL is not understood"), doctor::text);
    }
  }

  private static JsonNode said(String... arguments) throws Exception {
    Said said = service.command(arguments);
    assertEquals(0, said.code(), said::text);
    return JSON.readTree(said.text());
  }

  private static int recover(String link) throws Exception {
    String body =
        "{\"token\": \"%s\", \"new_password\": \"battery horse correct\"}".formatted(secret(link));
    return service.post("/api/auth/recovery/link", "", body).statusCode();
  }

  private static int registerBy(String link) throws Exception {
    String body =
        "{\"email\": \"%s\", \"password\": \"%s\", \"invitation\": \"%s\"}"
            .formatted(Person.newEmail(), PASSWORD, secret(link));
    return service.post("/api/auth/register", "", body).statusCode();
  }

  private static int invites(Person person) throws Exception {
    return service.post("/api/auth/invitations", person.token(), "{}").statusCode();
  }

  private static String secret(String link) {
    return link.substring(link.indexOf('#') + 1);
  }
}
