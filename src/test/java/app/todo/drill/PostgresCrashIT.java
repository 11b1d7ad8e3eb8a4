package app.todo.drill;

import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresCrashIT {
  @Test
  void killing_postgresql_elsewhere_loses_no_acknowledged_write() throws Exception {
    try (PostgresServer postgres = PostgresServer.create();
        Drill drill = new Drill("`kill -9` of PostgreSQL elsewhere")) {
      drill.on(ServiceProcess.start(Map.of("DATABASE_URL", postgres.url())));
      drill.repeat(_ -> {
        drill.write();
        postgres.kill();
        drill.awaitRefusal();
        drill.rest();
        drill.recover(postgres::start);
      });
    }
  }

  /** By turns all of it, as when memory runs out for its container; its first process; another. */
  @Test
  void killing_the_embedded_postgresql_loses_none_and_it_comes_back_by_itself() throws Exception {
    try (Drill drill = new Drill("`kill -9` of the embedded PostgreSQL")) {
      drill.on(ServiceProcess.start());
      drill.repeat(round -> {
        drill.write();
        List<ProcessHandle> victims = victims(drill.service(), round);
        drill.recover(() -> {
          victims.forEach(ProcessHandle::destroyForcibly);
          drill.awaitRefusal();
        });
        drill.write();
      });
    }
  }

  private static List<ProcessHandle> victims(ServiceProcess service, int round) {
    List<ProcessHandle> all =
        service.handle().descendants().filter(PostgresCrashIT::isPostgres).toList();
    List<ProcessHandle> others = all.stream().filter(PostgresCrashIT::isChild).toList();
    List<ProcessHandle> first = all.stream().filter(process -> !isChild(process)).toList();
    return switch (round % 3) {
      case 1 -> all;
      case 2 -> first;
      default -> List.of(others.get(round % others.size()));
    };
  }

  private static boolean isChild(ProcessHandle process) {
    return process.parent().filter(PostgresCrashIT::isPostgres).isPresent();
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("/postgres");
  }
}
