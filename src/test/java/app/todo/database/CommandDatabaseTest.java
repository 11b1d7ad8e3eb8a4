package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandDatabaseTest {
  private static final Path PROGRAMS = Path.of("target", "postgresql");

  /** As after the service was killed, whose server then takes a while to stop. */
  @Test
  void a_server_that_is_stopping_is_followed_by_one_of_its_own(@TempDir Path folder)
      throws Exception {
    Map<String, String> variables =
        Map.of("TODO_DATA_DIR", folder.toString(), "TODO_POSTGRES_HOME", PROGRAMS.toString());
    var opened =
        new FutureTask<>(() -> {
          try (CommandDatabase database = CommandDatabase.open(variables::get)) {
            return database.isAlone();
          }
        });
    try (EmbeddedPostgres service =
        EmbeddedPostgres.open(folder, Optional.of(PROGRAMS), false, EmbeddedPort.choose(), 10)) {
      service.start();
      setStatus(folder.resolve("postgres/postmaster.pid"), "stopping");
      Thread command = Thread.startVirtualThread(opened);
      Eventually.await(
          "the command to wait",
          Duration.ofSeconds(5),
          () -> command.getState() == Thread.State.TIMED_WAITING);
    }
    assertTrue(opened.get(30, TimeUnit.SECONDS));
  }

  private static void setStatus(Path pidFile, String status) throws Exception {
    List<String> lines = Files.readAllLines(pidFile);
    lines.set(lines.size() - 1, status);
    Files.write(pidFile, lines);
  }
}
