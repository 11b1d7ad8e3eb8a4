package app.todo.fuzz;

import app.todo.openapi.ApiDocument;
import app.todo.openapi.ApiDocument.Call;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requests of all kinds that the document speaks of, and of some that it doesn't. */
final class Requests {
  /** Passwords are slow to hash, by design; calls that want it come this many times less often. */
  private static final int RARER = 12;

  private final ApiDocument document;
  private final List<Call> calls;

  Requests(ApiDocument document) {
    this.document = document;
    this.calls =
        document.calls().stream()
            .flatMap(
                call -> isSlow(call) ? Stream.of(call) : Stream.generate(() -> call).limit(RARER))
            .toList();
  }

  /**
   * A request that depends on nothing but what it is made of.
   *
   * @param home whose requests these are
   * @param other whose rows are none of their business
   */
  Request next(Home home, Home other, Chance chance) {
    return to(chance.of(calls), home, other, chance);
  }

  /** The same, to a call, unless it goes astray. */
  Request to(Call call, Home home, Home other, Chance chance) {
    Addresses addresses = new Addresses(document, home, other, chance);
    Headers headers = new Headers(home, chance);
    Framing framing = new Framing(chance);
    Request request = new Request(call.method(), call.path());
    request.call = call;
    addresses.addTo(request, call);
    headers.sign(request);
    headers.sendFrom(request);
    addBody(request, call, new Bodies(document, home, other, chance), chance);
    for (int i = chance.of(0, 0, 0, 1, 1, 2); i > 0; i--) {
      headers.addTo(request);
    }
    switch (chance.between(0, 39)) {
      case 0, 1 -> askOtherwise(request, chance);
      case 2, 3 -> {
        request.target = addresses.elsewhere();
        request.call = null;
        request.isAstray = true;
      }
      default -> {}
    }
    framing.addTo(request);
    if (chance.oneIn(30)) {
      framing.breakUp(request);
    }
    return request;
  }

  private static void addBody(Request request, Call call, Bodies bodies, Chance chance) {
    if (call.hasBody() && !chance.oneIn(40)) {
      bodies.addTo(request, call);
    } else if (chance.oneIn(20)) {
      request.body = bodies.unexpected();
      request.add("Content-Type", chance.of("application/json", "text/plain", "none", ""));
    }
    int most = call.path().startsWith("/api/auth/") ? 16 << 10 : 1 << 20;
    if (request.body != null && request.body.length > most) {
      request.also.add(413);
    }
  }

  /** By a method that the document may not have at this address. */
  private void askOtherwise(Request request, Chance chance) {
    request.method =
        chance.of(
            "HEAD", "OPTIONS", "GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW", "get");
    String path = request.call == null ? "" : request.call.path();
    String method = request.method.equals("HEAD") ? "GET" : request.method;
    request.call =
        document.calls().stream()
            .filter(call -> call.method().equals(method) && isAt(path, call))
            .findFirst()
            .orElse(null);
    if (request.call == null) {
      // To OPTIONS an id with an encoded slash is an address of nothing.
      request.also.addAll(request.method.equals("OPTIONS") ? Set.of(200, 204, 404) : Set.of(405));
    }
  }

  /** The trash answers some methods itself, and is for others an id of no task. */
  private static boolean isAt(String path, Call call) {
    return Pattern.matches(call.path().replaceAll("\\{[^}]*}", "[^/]+"), path);
  }

  /** Registering, signing in and out: a hash each, and another to begin anew. */
  static boolean isSlow(Call call) {
    return call.path().startsWith("/api/auth/")
        && !call.path().startsWith("/api/auth/invitations")
        && !call.method().equals("GET");
  }
}
