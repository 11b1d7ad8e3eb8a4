package app.todo.drill;

import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowDatabaseIT {
  private static final Duration SLOW = Duration.ofMillis(25);
  private static final Duration TOO_SLOW = Duration.ofSeconds(2);
  private static final Duration NOTICED = Duration.ofSeconds(10);
  private static final int FEW_WRITES = 12;

  /** By turns too slow to be waited for, slow, and broken off. */
  @Test
  void a_slow_way_to_the_database_loses_no_write() throws Exception {
    try (PostgresServer postgres = PostgresServer.create();
        SlowWay way = new SlowWay(postgres.port());
        Drill drill = new Drill("slow database")) {
      String url =
          "postgresql://%s:%s@127.0.0.1:%d/postgres"
              .formatted(PostgresServer.USERNAME, postgres.password(), way.port());
      drill.on(ServiceProcess.start(Map.of("DATABASE_URL", url)));
      drill.repeat(round -> {
        drill.write();
        switch (round % 3) {
          case 0 ->
              drill.recover(() -> {
                way.cut();
                drill.awaitRefusal();
              });
          case 1 -> {
            way.delay(TOO_SLOW);
            drill.awaitRefusal();
            drill.service().awaitHealth(503, NOTICED);
            drill.recover(() -> way.delay(Duration.ZERO));
          }
          default -> {
            way.delay(SLOW);
            drill.writeUnhindered(FEW_WRITES);
            drill.recover(() -> way.delay(Duration.ZERO));
          }
        }
        drill.write();
      });
    }
  }
}
