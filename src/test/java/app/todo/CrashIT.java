package app.todo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.database.PostgresServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged is kept, however the service ends. {@code -Dcrash.rounds=20} makes a drill
 * of it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashIT {
  private static final int ROUNDS = Integer.getInteger("crash.rounds", 2);
  private static final int WRITERS = 4;
  private static final int WRITES_BEFORE_THE_CRASH = 60;

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void killing_the_service_under_load_loses_no_acknowledged_write() throws Exception {
    crash(Map.of());
  }

  @Test
  void killing_the_service_under_load_loses_none_in_a_database_elsewhere_either() throws Exception {
    try (PostgresServer postgres = PostgresServer.create()) {
      crash(Map.of("DATABASE_URL", postgres.url()));
    }
  }

  private void crash(Map<String, String> settings) throws Exception {
    ServiceProcess service = ServiceProcess.start(settings);
    try {
      String token = service.awaitServing().register();
      Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
      for (int round = 1; round <= ROUNDS; round++) {
        killWhileWriting(service, token, acknowledged);
        service = service.startAgain().awaitServing();
        Set<UUID> lost = new HashSet<>(acknowledged);
        lost.removeAll(kept(service, token));
        assertEquals(Set.of(), lost, "lost in round " + round);
      }
      System.out.printf(
          "%d acknowledged writes, 0 lost in %d rounds%n", acknowledged.size(), ROUNDS);
    } finally {
      service.close();
    }
  }

  private void killWhileWriting(ServiceProcess service, String token, Set<UUID> acknowledged)
      throws InterruptedException {
    int enough = acknowledged.size() + WRITES_BEFORE_THE_CRASH;
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int i = 0; i < WRITERS; i++) {
        writers.execute(() -> writeUntilTheEnd(service, token, acknowledged));
      }
      Eventually.await(
          "enough writes", Duration.ofSeconds(60), () -> acknowledged.size() >= enough);
      service.kill();
    }
  }

  private static void writeUntilTheEnd(
      ServiceProcess service, String token, Set<UUID> acknowledged) {
    try {
      while (service.handle().isAlive()) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        String task = "{\"id\": \"%s\", \"title\": \"Written before the crash\"}".formatted(id);
        if (service.post("/api/tasks", token, task).statusCode() == 201) {
          acknowledged.add(id);
        }
      }
    } catch (IOException e) {
      // The crash: this write was not acknowledged.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Set<UUID> kept(ServiceProcess service, String token) throws Exception {
    Set<UUID> kept = new HashSet<>();
    String since = "";
    while (true) {
      HttpRequest.Builder request = HttpRequest.newBuilder(service.uri("/api/changes" + since));
      JsonNode page =
          json.readTree(service.send(request.header("Authorization", "Bearer " + token)).body());
      page.path("changes").forEach(change -> kept.add(UUID.fromString(change.path("id").asText())));
      if (!page.required("more").asBoolean()) {
        return kept;
      }
      since = "?since=" + page.path("cursor").asText();
    }
  }
}
