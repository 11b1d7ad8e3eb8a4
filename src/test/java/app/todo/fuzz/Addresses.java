package app.todo.fuzz;

import app.todo.fuzz.Request.Form;
import app.todo.openapi.ApiDocument;
import app.todo.openapi.ApiDocument.Call;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a call is, whose ids are in the path, and what the query says. */
final class Addresses {
  private static final List<String> ELSEWHERE =
      List.of(
          "/",
          "/index.html",
          "/tasks/today",
          "/docs",
          "/docs/",
          "/docs/index.html",
          "/openapi",
          "/openapi?format=json",
          "/openapi?format=%00",
          "/assets/",
          "/assets/none.js",
          "/assets/..%2f..%2fapplication.properties",
          "/..%2f..%2fetc%2fpasswd",
          "/.well-known/none",
          "/favicon.ico",
          "/q/health",
          "/q/metrics",
          "/q/dev",
          "/api/",
          "/api/nothing",
          "/api//tasks",
          "/api/tasks/",
          "/api/tasks/.",
          "/api/tasks/%2e%2e/tags",
          "/api/tasks;a=b",
          "/api/Tasks",
          "/api/tasks/%zz",
          "/api/tasks/é",
          "/api/tasks?a|b",
          "/api/auth",
          "/api/auth/me/",
          "/api/auth/none",
          "/api/%6de/tasks",
          "/api/health/live",
          "/api/mail/stop/none",
          "/api/mail/stop/%00",
          "//",
          "*",
          "http://elsewhere.example/api/tasks",
          "http://[::1/api/tasks",
          "/api/tasks#fragment");

  /** In characters: what is longer is refused. */
  private static final int LONGEST = 16 * 1024;

  /** In characters: what is longer the server refuses by itself, without a word. */
  private static final int LONGEST_EXPLAINED = 60_000;

  private final ApiDocument document;
  private final Home home;
  private final Home other;
  private final Chance chance;

  Addresses(ApiDocument document, Home home, Home other, Chance chance) {
    this.document = document;
    this.home = home;
    this.other = other;
    this.chance = chance;
  }

  /** The address of what the request calls. */
  void addTo(Request request, Call call) {
    String path = call.path();
    if (chance.oneIn(12)
        && path.matches("/api/(changes|events|mail|stats|sync|tags|tasks|webhook).*")) {
      request.also.add(404);
      path = "/api/" + account(request) + path.substring("/api".length());
    }
    if (call.hasId()) {
      String collection = call.path().substring(0, call.path().indexOf("{id}"));
      path = path.replace("{id}", id(request, collection));
    }
    path = path.replace("{account_id}", chance.of(home.id(), other.id()).toString());
    if (path.contains("{invitation_id}")) {
      path = path.replace("{invitation_id}", id(request, "/api/invitations/"));
    }
    request.target = path + query(request, call);
    if (request.target.length() > LONGEST_EXPLAINED) {
      request.form = Form.BROKEN;
    } else if (request.target.length() > LONGEST) {
      request.also.add(414);
    }
  }

  /** Somewhere that the document says nothing about. */
  String elsewhere() {
    return chance.of(ELSEWHERE);
  }

  private String account(Request request) {
    return switch (chance.between(0, 3)) {
      case 0 -> other.id().toString();
      case 1 -> odd(request, Oddities.text(chance));
      default -> home.id().toString();
    };
  }

  private String id(Request request, String collection) {
    List<UUID> own = home.ids().get(collection);
    return switch (chance.between(0, 11)) {
      case 0 -> chance.of(other.ids().get(collection)).toString();
      case 1 -> chance.of(other.ids().values().stream().flatMap(List::stream).toList()).toString();
      case 2 -> UUID.nameUUIDFromBytes(chance.bytes(8)).toString();
      case 3 -> odd(request, Oddities.text(chance));
      case 4 -> chance.of(own).toString().toUpperCase(Locale.ROOT);
      default -> chance.of(own).toString();
    };
  }

  /** A text as one segment of a path; one that is empty or leads elsewhere is a dash. */
  private String odd(Request request, String text) {
    String segment = encoded(request, text);
    return segment.isEmpty() || segment.matches("\\.+|trash") ? "-" : segment;
  }

  private String query(Request request, Call call) {
    List<String> parts = new ArrayList<>();
    Values values = new Values(document, home, chance);
    for (JsonNode parameter : call.operation().path("parameters")) {
      if (parameter.get("in").asText().equals("query") && chance.oneIn(4)) {
        String name = parameter.get("name").asText();
        JsonNode value = values.fitting(name, parameter.get("schema"));
        (value.isArray() ? value.valueStream() : Stream.of(value))
            .forEach(each -> parts.add(name + "=" + encoded(request, each.asText())));
        oddities(request, name, parts);
      }
    }
    if (chance.oneIn(20)) {
      parts.add(
          encoded(request, Oddities.text(chance)) + "=" + encoded(request, Oddities.text(chance)));
    }
    return parts.stream().collect(Collectors.joining("&", parts.isEmpty() ? "" : "?", ""));
  }

  private void oddities(Request request, String name, List<String> parts) {
    if (chance.oneIn(5)) {
      parts.add(name + "=" + encoded(request, Oddities.text(chance)));
    } else if (chance.oneIn(20)) {
      parts.add(chance.of(name, name + "=", name + "[]=1", "=" + name, name + "=1&".repeat(500)));
    }
  }

  /** A text for an address, mostly as it has to be. */
  private String encoded(Request request, String text) {
    if (chance.oneIn(30)) {
      request.also.add(400);
      return chance.of("%", "%zz", "%4", "a|b", "\"", "<>", "\\", "^`{}");
    }
    if (chance.oneIn(20)) {
      return chance.of("%C3%28", "%ED%A0%80", "%00", "%FF%FE", "%F0%9F", "%C0%AF", "%E2%80%AE");
    }
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (each & 0xff);
      boolean plain =
          letter < 0x80 && (Character.isLetterOrDigit(letter) || "-._~".indexOf(letter) >= 0);
      encoded.append(plain ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
    }
    return encoded.toString();
  }
}
