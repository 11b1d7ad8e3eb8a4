package app.todo.fuzz;

import app.todo.ServiceProcess;
import app.todo.push.TestBrowser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An account with some rows, whose ids are the same for the same seed.
 *
 * @param text stands in all that its owner has written
 * @param ids of its rows, by the address that they are under
 * @param valid texts that can't be made up, by the member that takes them
 */
record Home(
    String email,
    String password,
    String token,
    UUID id,
    String text,
    Map<String, List<UUID>> ids,
    Map<String, List<String>> valid) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int TASKS = 6;
  private static final int SHARED = 2;
  private static final int BROWSERS = 3;
  private static final String ENDPOINT = "https://push.invalid/fuzz";

  /** More than one, as some calls delete them. */
  private static final int LISTS = 6;

  /** Registers somebody new, who writes a few things down. */
  static Home of(ServiceProcess service, Chance chance, String text) throws Exception {
    String email = chance.word(20) + "@example.com";
    String password = chance.word(20);
    JsonNode signedIn = register(service, email, password);
    String token = signedIn.required("access_token").asText();
    List<UUID> tags = new ArrayList<>();
    for (String name : List.of(text + " one", text + " two")) {
      tags.add(uuid(chance));
      String tag = "{\"id\": \"%s\", \"name\": \"%s\"}".formatted(tags.getLast(), name);
      answer(service.post("/api/tags", token, tag));
    }
    List<UUID> lists = new ArrayList<>();
    List<UUID> sections = new ArrayList<>();
    List<UUID> filters = new ArrayList<>();
    String named = "{\"id\": \"%s\", \"name\": \"%s\"}";
    for (int i = 0; i < LISTS; i++) {
      lists.add(uuid(chance));
      answer(service.post("/api/lists", token, named.formatted(lists.getLast(), text)));
      sections.add(uuid(chance));
      String path = "/api/lists/" + lists.getLast() + "/sections";
      answer(service.post(path, token, named.formatted(sections.getLast(), text)));
      filters.add(uuid(chance));
      answer(service.post("/api/filters", token, named.formatted(filters.getLast(), text)));
    }
    List<UUID> tasks = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      tasks.add(uuid(chance));
      answer(service.post("/api/tasks", token, task(i, tasks.getLast(), text)));
    }
    HttpRequest.Builder deletion =
        HttpRequest.newBuilder(service.uri("/api/tasks/" + tasks.getLast()));
    service.send(deletion.header("Authorization", "Bearer " + token).DELETE());
    List<UUID> spaces = new ArrayList<>();
    for (UUID list : lists.subList(0, SHARED)) {
      JsonNode shared = answer(service.post("/api/lists/" + list + "/share", token, ""));
      spaces.add(UUID.fromString(shared.required("space_id").asText()));
    }
    List<UUID> invitations = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (UUID space : spaces) {
      String path = "/api/spaces/" + space + "/invitations";
      JsonNode invitation = answer(service.post(path, token, "{\"uses\": \"many\"}"));
      invitations.add(UUID.fromString(invitation.required("id").asText()));
      links.add(invitation.required("token").asText());
    }
    invitations.addAll(received(service, chance, email, token));
    JsonNode browser = MAPPER.readTree(TestBrowser.create().subscription(ENDPOINT));
    List<UUID> browsers = new ArrayList<>();
    for (int i = 0; i < BROWSERS; i++) {
      browsers.add(uuid(chance));
      String body = TestBrowser.create().subscription(ENDPOINT + "/" + UUID.randomUUID());
      answer(
          service.send(
              HttpRequest.newBuilder(service.uri("/api/push/" + browsers.getLast()))
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .PUT(HttpRequest.BodyPublishers.ofString(body))));
    }
    List<UUID> sessions = sessions(service, token);
    UUID id = UUID.fromString(signedIn.required("id").asText());
    List<String> codes = new ArrayList<>();
    signedIn.required("recovery_codes").forEach(code -> codes.add(code.asText()));
    return new Home(
        email,
        password,
        token,
        id,
        text,
        Map.ofEntries(
            Map.entry("/api/tasks/", tasks),
            Map.entry("/api/tags/", tags),
            Map.entry("/api/lists/", lists),
            Map.entry("/api/sections/", sections),
            Map.entry("/api/filters/", filters),
            Map.entry("/api/spaces/", spaces),
            Map.entry("/api/invitations/", invitations),
            Map.entry("/api/push/", browsers),
            Map.entry("/api/auth/invitations/", serviceInvitations(service, id, token)),
            Map.entry("/api/auth/sessions/", sessions),
            // Of no passkey and of no link: an authenticator makes one, and a provider the other.
            Map.entry("/api/auth/passkeys/", List.of(uuid(chance))),
            Map.entry("/api/auth/provider/identities/", List.of(uuid(chance)))),
        Map.of(
            "token", links,
            "code", codes,
            "endpoint", List.of(ENDPOINT),
            "p256dh", List.of(browser.at("/keys/p256dh").asText()),
            "auth", List.of(browser.at("/keys/auth").asText())));
  }

  /** The same with a link to set another password, which only the operator can make. */
  Home recovering(ServiceProcess service) throws Exception {
    String said = service.command("reset-password", "--json", email).text();
    String link = MAPPER.readTree(said).required("link").asText();
    Map<String, List<String>> more = new HashMap<>(valid);
    more.put("token", List.of(link.substring(link.indexOf('#') + 1)));
    return new Home(email, password, token, id, text, ids, more);
  }

  /** What the account knows of a member or parameter; empty when anything will do. */
  List<String> known(String name) {
    return switch (name) {
      case "email" -> List.of(email);
      case "password", "current_password" -> List.of(password);
      case "name", "tags", "any_tag", "no_tag" ->
          List.of(text + " one", text + " two", text + " three");
      case "list_id", "list" -> texts("/api/lists/");
      case "section_id" -> texts("/api/sections/");
      case "parent_id", "parent" -> texts("/api/tasks/");
      case "search" -> List.of(text, "one", "a");
      default -> valid.getOrDefault(name, List.of());
    };
  }

  private static JsonNode register(ServiceProcess service, String email, String password)
      throws IOException, InterruptedException {
    String credentials = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password);
    return answer(service.post("/api/auth/register", "", credentials));
  }

  /** Only the service's first account may invite; the others have an id of no invitation. */
  private static List<UUID> serviceInvitations(ServiceProcess service, UUID id, String token)
      throws Exception {
    HttpResponse<String> made = service.post("/api/auth/invitations", token, "{}");
    return made.statusCode() == 201
        ? List.of(UUID.fromString(answer(made).required("id").asText()))
        : List.of(id);
  }

  /** Invitations to the account's address, by somebody else. */
  private static List<UUID> received(
      ServiceProcess service, Chance chance, String email, String token) throws Exception {
    JsonNode registered = register(service, chance.word(20) + "@example.com", chance.word(20));
    String friend = registered.required("access_token").asText();
    String named = "{\"id\": \"%s\", \"name\": \"friend's\"}";
    for (int i = 0; i < SHARED; i++) {
      UUID list = uuid(chance);
      answer(service.post("/api/lists", friend, named.formatted(list)));
      String share = "/api/lists/" + list + "/share";
      String space = answer(service.post(share, friend, "")).required("space_id").asText();
      String invite = "{\"address\": \"%s\", \"role\": \"editor\"}".formatted(email);
      answer(service.post("/api/spaces/" + space + "/invitations", friend, invite));
    }
    return answer(get(service, "/api/invitations", token))
        .path("invitations")
        .valueStream()
        .map(invitation -> UUID.fromString(invitation.required("id").asText()))
        .toList();
  }

  private List<String> texts(String address) {
    return ids.getOrDefault(address, List.of()).stream().map(UUID::toString).toList();
  }

  /** An id of version 7, as clients make them. */
  static UUID uuid(Chance chance) {
    long time = 0x01a1_fcc5_0000L + chance.between(0, 0xffff);
    return new UUID(
        time << 16 | 0x7000 | chance.number() & 0xfff, chance.number() >>> 2 | 1L << 63);
  }

  /** All that the account has, as the service tells it. */
  List<JsonNode> rows(ServiceProcess service) throws IOException, InterruptedException {
    List<JsonNode> rows = new ArrayList<>();
    for (String path :
        List.of(
            "/api/auth/me",
            "/api/changes",
            "/api/tasks",
            "/api/tasks/trash",
            "/api/tags",
            "/api/lists")) {
      rows.add(answer(get(service, path, token)));
    }
    return rows;
  }

  private static List<UUID> sessions(ServiceProcess service, String token)
      throws IOException, InterruptedException {
    return answer(get(service, "/api/auth/sessions", token))
        .required("sessions")
        .valueStream()
        .map(session -> UUID.fromString(session.required("id").asText()))
        .toList();
  }

  private static String task(int number, UUID id, String text) {
    return """
    {"id": "%s", "title": "%s %d", "description": "%s", "tags": ["%s one"],
     "due_date": "2030-05-%02d", "recurrence_pattern": {"frequency": "weekly"}}
    """
        .formatted(id, text, number, text, text, number + 1);
  }

  private static HttpResponse<String> get(ServiceProcess service, String path, String token)
      throws IOException, InterruptedException {
    return service.send(
        HttpRequest.newBuilder(service.uri(path)).header("Authorization", "Bearer " + token));
  }

  private static JsonNode answer(HttpResponse<String> response) throws IOException {
    if (response.statusCode() >= 300) {
      throw new AssertionError(response + " " + response.body());
    }
    return MAPPER.readTree(response.body());
  }
}
