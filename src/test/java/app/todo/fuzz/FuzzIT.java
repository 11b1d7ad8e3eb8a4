package app.todo.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.todo.ServiceProcess;
import app.todo.openapi.ApiDocument;
import app.todo.openapi.ApiDocument.Call;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent, the answer is one that the OpenAPI document declares. {@code
 * -Dfuzz.requests=100000} makes a drill of it, and another {@code -Dfuzz.seed} asks something else;
 * what {@code -Dfuzz.seed=… -Dfuzz.visit=…} names is sent again.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzIT {
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 4_000);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final Long ONLY = Long.getLong("fuzz.visit");
  private static final int WORKERS = 4;

  /** A request is bent or unsigned, more often than not. */
  private static final int TRIES = 200;

  /** What needs the signature of an authenticator or of a provider; their own tests make these. */
  private static final Set<String> SIGNED_ELSEWHERE =
      Set.of(
          "POST /api/auth/me/address/confirmation",
          "POST /api/auth/passkeys",
          "PATCH /api/auth/passkeys/{id}",
          "DELETE /api/auth/passkeys/{id}",
          "POST /api/auth/passkeys/sign-in",
          "POST /api/auth/provider",
          "GET /api/auth/provider/callback",
          "POST /api/auth/provider/link",
          "DELETE /api/auth/provider/identities/{id}");

  private static final Pattern TROUBLE = Pattern.compile("(?m)^.* ERROR .*$|^\\s+at .*$");
  private static final String SECRET = "never-yours";

  /** Nobody listens there: an e-mail is accepted for sending and fails. */
  private static final Map<String, String> MAIL =
      Map.of("SMTP_URL", "smtp://127.0.0.1:1", "TODO_URL", "https://todo.example");

  private static ServiceProcess service;
  private static Requests requests;
  private static ApiDocument document;

  /** The service's first account, which alone may invite to it. */
  private static Home inviting;

  @BeforeAll
  static void start() throws Exception {
    service = ServiceProcess.startForLong(MAIL).awaitServing();
    document = ApiDocument.of(service.get("/openapi?format=json").body());
    requests = new Requests(document);
    inviting = Home.of(service, Chance.at(SEED, -6), "mine");
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  @Test
  void no_request_breaks_it_or_is_told_what_is_not_declared() throws Exception {
    System.out.printf("Fuzzing with -Dfuzz.seed=%d%n", SEED);
    Home other = Home.of(service, Chance.at(SEED, -1), SECRET);
    List<JsonNode> before = other.rows(service);
    Tally tally = new Tally();
    long began = System.nanoTime();
    LongStream visits =
        ONLY == null
            ? LongStream.range(0, Math.ceilDiv(REQUESTS, Visit.REQUESTS))
            : LongStream.of(ONLY);
    Judge judge = new Judge(document, SECRET);
    makeAll(
        visits
            .mapToObj(number -> new Visit(service, requests, judge, tally, other, SEED, number))
            .toList());
    System.out.printf("%s; %d s%n", tally.summary(), (System.nanoTime() - began) / 1_000_000_000);

    assertEquals("", tally.failures());
    assertEquals(before, other.rows(service), "what is somebody else's has changed");
    assertEquals(200, service.get("/health").statusCode());
    assertFalse(TROUBLE.matcher(service.output()).find(), service::output);
  }

  @Test
  void the_same_seed_makes_the_same_requests() throws Exception {
    Home home = Home.of(service, Chance.at(SEED, -2), "mine");
    Home other = Home.of(service, Chance.at(SEED, -3), SECRET);
    for (int i = 0; i < Visit.REQUESTS; i++) {
      assertArrayEquals(
          requests.next(home, other, Chance.at(SEED, 0, i)).bytes(),
          requests.next(home, other, Chance.at(SEED, 0, i)).bytes());
    }
  }

  /** What only ever refuses is not looked at from within. */
  @Test
  void chance_makes_each_call_as_it_is_meant_too() throws Exception {
    Home other = Home.of(service, Chance.at(SEED, -4), SECRET);
    Chance chance = Chance.at(SEED, -5);
    List<String> refused = new ArrayList<>();
    // Others need what is deleted.
    List<Call> deletingLast =
        document.calls().stream()
            .filter(call -> !SIGNED_ELSEWHERE.contains(call.toString()))
            .sorted(Comparator.comparing(call -> call.method().equals("DELETE")))
            .toList();
    for (Call call : deletingLast) {
      Home caller = callerOf(call, chance);
      boolean isTaken =
          IntStream.range(0, TRIES)
              .mapToObj(_ -> requests.to(call, caller, other, chance))
              .anyMatch(request -> request.call == call && succeeds(request));
      if (!isTaken) {
        refused.add(call.toString());
      }
    }
    assertEquals(List.of(), refused);
  }

  /** Somebody new where the call may end the session. */
  private static Home callerOf(Call call, Chance chance) throws Exception {
    if (!Requests.isSlow(call)) {
      return inviting;
    }
    Home caller = Home.of(service, chance, "mine");
    return call.path().startsWith("/api/auth/recovery/") ? caller.recovering(service) : caller;
  }

  private static boolean succeeds(Request request) {
    try (Connection connection = new Connection(service.uri("/"))) {
      return connection.exchange(request).filter(answer -> answer.status() < 300).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void makeAll(List<Visit> visits) throws Exception {
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<?>> made = new ArrayList<>();
      for (Visit visit : visits) {
        made.add(
            workers.submit(() -> {
              visit.make();
              return null;
            }));
      }
      for (Future<?> each : made) {
        each.get();
      }
    }
  }
}
