package app.todo.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Eventually;
import app.todo.ServiceProcess;
import app.todo.database.EmbeddedConnection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded database on a disk of its own, which is full at times. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DiskFullIT {

  private static final String TOOL = "Linux, and unshare for this user";
  private static final Duration NOTICED = Duration.ofSeconds(30);

  @Test
  void a_full_disk_refuses_writes_and_loses_none() throws Exception {
    String name = "disk full under the embedded data";
    Drill.requireTool(hasNamespaces(), name, TOOL);
    try (Drill drill = new Drill(name)) {
      drill.on(ServiceProcess.start(Map.of(), disk("256m")));
      drill.repeat(round -> {
        drill.write();
        Path ballast = fillDisk(drill.service());
        if (round % 2 == 0) {
          endLog(drill.service());
        }
        drill.awaitRefusal();
        drill.recover(() -> Files.delete(ballast));
        drill.write();
      });
    }
  }

  /** Where PostgreSQL's programs are unpacked first, and where they are there already. */
  @ParameterizedTest
  @ValueSource(strings = {"", "target/postgresql"})
  void a_disk_too_small_to_begin_on_is_refused_with_the_reason(String programs) throws Exception {
    Drill.requireTool(hasNamespaces(), "a disk too small to begin on", TOOL);
    Map<String, String> settings = Map.of("TODO_POSTGRES_HOME", programs);
    try (ServiceProcess service = ServiceProcess.start(settings, disk("20m"))) {
      assertEquals(1, service.awaitExit());
      List<String> output = service.output().lines().toList();
      assertTrue(output.getFirst().contains("FATAL [app.todo.settings.Refusal]"), service.output());
      assertTrue(output.getFirst().contains("No space left on device"), service.output());
      assertEquals(1, output.size(), service.output());
    }
  }

  /** Surroundings that need no rights, in a name space that is gone with the service. */
  private static String[] disk(String size) {
    String mount =
        "mount -t tmpfs -o size=%s none \"$TODO_DATA_DIR\" && exec \"$@\"".formatted(size);
    return new String[] {
      "unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, "sh"
    };
  }

  private static boolean hasNamespaces() throws InterruptedException {
    try {
      return new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "true")
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Path fillDisk(ServiceProcess service) throws IOException {
    Path disk = disk(service);
    Path ballast = disk.resolve("ballast");
    try (OutputStream out = Files.newOutputStream(ballast)) {
      byte[] block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertEquals(0, Files.getFileStore(disk).getUsableSpace());
      return ballast;
    }
  }

  /**
   * Makes the server use up the files it keeps for its write-ahead log, until it needs a new one,
   * which it can't do without: it ends itself, and can't start or can't get through its recovery.
   */
  private static void endLog(ServiceProcess service) {
    Eventually.await(
        "the server to end",
        NOTICED,
        () -> {
          if (service.get("/health").statusCode() == 503) {
            return true;
          }
          // A file that nothing was written to is not left for another.
          execute(service, "select pg_logical_emit_message(false, 'drill', '')");
          execute(service, "select pg_switch_wal()");
          return false;
        });
  }

  private static void execute(ServiceProcess service, String sql) throws IOException, SQLException {
    EmbeddedConnection.execute(service, disk(service), sql);
  }

  /** The data folder as the service sees it. */
  private static Path disk(ServiceProcess service) {
    Path inside = Path.of("/").relativize(service.dataDirectory());
    return Path.of("/proc", Long.toString(service.handle().pid()), "root").resolve(inside);
  }
}
