package app.todo.drill;

import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashIT {

  @Test
  void killing_the_service_under_load_loses_no_acknowledged_write() throws Exception {
    crash("`kill -9` of the service, database embedded", Map.of());
  }

  @Test
  void killing_the_service_under_load_loses_none_in_a_database_elsewhere_either() throws Exception {
    try (PostgresServer postgres = PostgresServer.create()) {
      crash("`kill -9` of the service, database elsewhere", Map.of("DATABASE_URL", postgres.url()));
    }
  }

  private static void crash(String name, Map<String, String> settings) throws Exception {
    try (Drill drill = new Drill(name)) {
      drill.on(ServiceProcess.start(settings));
      drill.repeat(_ -> {
        drill.write();
        drill.crash();
        drill.recover(drill::startAgain);
      });
    }
  }
}
