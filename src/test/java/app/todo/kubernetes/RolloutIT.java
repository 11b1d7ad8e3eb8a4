package app.todo.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Eventually;
import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A rollout in small: replicas behind a proxy on one database, replaced one by one the way the
 * Deployment says, while people work with them; then one is killed.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RolloutIT {
  private static final int HOUSEHOLDS = 6;
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Duration LONGEST_GAP = Duration.ofSeconds(10);
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Figures figures = new Figures();
  private final Deque<ServiceProcess> replicas = new ArrayDeque<>();

  @Test
  void nobody_notices_a_rollout_and_nothing_is_lost_in_a_crash() throws Exception {
    List<Household> households = new ArrayList<>();
    try (PostgresServer postgres = PostgresServer.create();
        ReverseProxy proxy = ReverseProxy.start()) {
      try {
        addReplica(postgres, proxy);
        addReplica(postgres, proxy);
        for (int i = 0; i < HOUSEHOLDS; i++) {
          households.add(Household.settle(proxy.uri(), figures));
        }
        awaitRequests(500);

        for (int i = 0; i < 2; i++) {
          addReplica(postgres, proxy);
          drain(replicas.removeFirst());
          awaitRequests(100);
        }
        report("Rollout", figures);
        assertEquals(0, figures.failures());
        // Clients of the stopped replica have reconnected to one that stays.
        assertTrue(figures.resumed() >= HOUSEHOLDS, figures::toString);
        assertTrue(figures.gap().compareTo(LONGEST_GAP) < 0, figures::toString);

        long failedBefore = figures.failures();
        ServiceProcess victim = replicas.removeFirst();
        victim.kill();
        Eventually.await("the proxy to notice", SOON, () -> !proxy.sendsTo(victim));
        addReplica(postgres, proxy);
        awaitRequests(500);
        for (Household household : households) {
          household.stopWriting();
        }
        for (Household household : households) {
          Eventually.await("all to be seen", SOON, household::hasSeenEverything);
          assertTrue(household.tasks() > 0);
        }
        report("With a crash", figures);
        // Each device has one request under way at most when its replica is killed.
        assertTrue(figures.failures() - failedBefore <= 2 * HOUSEHOLDS, figures::toString);
      } finally {
        households.forEach(Household::close);
        for (ServiceProcess replica : replicas) {
          replica.close();
        }
      }
    }
  }

  /** With the settings of the ConfigMap, as one more pod than there are. */
  private void addReplica(PostgresServer postgres, ReverseProxy proxy) {
    ServiceProcess replica =
        ServiceProcess.start(
            Map.of("DATABASE_URL", postgres.url(), "QUARKUS_SHUTDOWN_DELAY", "5s"));
    replicas.add(replica);
    proxy.add(replica);
    Eventually.await("a replica to be ready", SOON, () -> proxy.sendsTo(replica));
  }

  private static void drain(ServiceProcess replica) throws InterruptedException {
    long began = System.nanoTime();
    assertEquals(143, replica.stop());
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    assertTrue(took.compareTo(GRACE) < 0, "took " + took);
  }

  private void awaitRequests(long more) {
    long enough = figures.requests() + more;
    Eventually.await("the load to go on", SOON, () -> figures.requests() >= enough);
  }

  private static void report(String phase, Figures figures) {
    System.out.println(phase + ": " + figures);
  }
}
