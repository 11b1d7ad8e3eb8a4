package app.todo.drill;

import app.todo.Eventually;
import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstStartIT {
  private static final Duration WITHIN = Duration.ofSeconds(60);

  /** What a first start leaves behind in the data folder, one after the other. */
  private static final List<String> STEPS =
      List.of(
          "postgres.new*",
          "postgres.new*/global/pg_control",
          "postgres.new*/PG_VERSION",
          "postgres",
          "postgres/postmaster.pid");

  @Test
  void two_replicas_may_start_on_an_empty_database_at_once() throws Exception {
    try (PostgresServer postgres = PostgresServer.create();
        Drill drill = new Drill("two replicas started on an empty database at once")) {
      drill.repeat(_ -> {
        Map<String, String> settings = Map.of("DATABASE_URL", postgres.newDatabase());
        drill.recover(
            () -> drill.on(ServiceProcess.start(settings), ServiceProcess.start(settings)));
        drill.write();
      });
    }
  }

  @Test
  void a_first_start_that_is_killed_is_made_up_for_by_the_next() throws Exception {
    try (Drill drill = new Drill("`kill -9` of the service in its first start")) {
      drill.repeat(round -> {
        ServiceProcess service = ServiceProcess.start();
        String step = STEPS.get(round % STEPS.size());
        Eventually.await(step, WITHIN, () -> isThere(service.dataDirectory(), step));
        service.kill();
        drill.recover(() -> drill.on(service.startAgain()));
        drill.write();
      });
    }
  }

  private static boolean isThere(Path folder, String step) throws IOException {
    PathMatcher wanted = folder.getFileSystem().getPathMatcher("glob:" + folder + "/" + step);
    try (Stream<Path> files = Files.walk(folder, 3)) {
      return files.anyMatch(wanted::matches);
    }
  }
}
