package app.todo.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.ServiceProcess;
import app.todo.database.EmbeddedConnection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The embedded database on a disk of its own, which is full at times. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DiskFullIT {

  /** A name space of its own, so that this needs no rights and is gone with the service. */
  private static final String[] SMALL_DISK = {
    "unshare",
    "--user",
    "--map-root-user",
    "--mount",
    "sh",
    "-c",
    "mount -t tmpfs -o size=160m none \"$TODO_DATA_DIR\" && exec \"$@\"",
    "sh"
  };

  @Test
  void a_full_disk_refuses_writes_and_loses_none() throws Exception {
    String name = "disk full under the embedded data";
    Drill.requireTool(hasNamespaces(), name, "Linux, and unshare for this user");
    try (Drill drill = new Drill(name)) {
      drill.on(ServiceProcess.start(Map.of(), SMALL_DISK));
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
   * Makes the server need a new file for its write-ahead log, which it can't do without: it ends
   * itself, and can't start either.
   */
  private static void endLog(ServiceProcess service) throws IOException, SQLException {
    EmbeddedConnection.execute(service, disk(service), "select pg_switch_wal()");
  }

  /** The data folder as the service sees it. */
  private static Path disk(ServiceProcess service) {
    Path inside = Path.of("/").relativize(service.dataDirectory());
    return Path.of("/proc", Long.toString(service.handle().pid()), "root").resolve(inside);
  }
}
