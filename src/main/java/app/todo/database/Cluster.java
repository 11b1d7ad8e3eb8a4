package app.todo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server's data on disk, which PostgreSQL calls a cluster.
 *
 * <p>The password of its user is a file inside, so the two can't be parted; the server lets nobody
 * but the owner read what is inside.
 */
record Cluster(Path path) {

  private static final String PASSWORD = "todo-password";
  private static final String PID_FILE = "postmaster.pid";
  // The lines of postmaster.pid, as PostgreSQL's pidfile.h counts them, from zero.
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  boolean exists() {
    return Files.exists(path.resolve("PG_VERSION"));
  }

  String majorVersion() throws IOException {
    return Files.readString(path.resolve("PG_VERSION")).strip();
  }

  String password() throws IOException {
    return Files.readString(path.resolve(PASSWORD)).strip();
  }

  void keepPassword(String password) throws IOException {
    Folders.writeHidden(path.resolve(PASSWORD), password);
  }

  /** Whether the server that was started on this cluster takes connections. */
  boolean isReady() throws IOException {
    List<String> pidFile = pidFile();
    return pidFile.size() > STATUS_LINE && pidFile.get(STATUS_LINE).strip().equals("ready");
  }

  /** Where the server that is ready listens. */
  int port() throws IOException {
    return Integer.parseInt(pidFile().get(PORT_LINE).strip());
  }

  /**
   * The server running on this cluster. What the pid file of a killed server names may by now be
   * anything: a thread of this service, or another cluster's server.
   */
  Optional<ProcessHandle> server() throws IOException {
    List<String> pidFile = pidFile();
    if (pidFile.isEmpty() || !pidFile.get(PID_LINE).strip().matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pidFile.get(PID_LINE).strip()))
        .filter(process -> isServer(process.info()));
  }

  private boolean isServer(ProcessHandle.Info process) {
    boolean postgres = process.command().orElse("").matches(".*[/\\\\]postgres(\\.exe)?");
    return postgres
        && process
            .arguments()
            .map(arguments -> List.of(arguments).contains(path.toString()))
            .orElse(true);
  }

  /**
   * To be called only while no server runs: PostgreSQL believes any live process of that number.
   */
  void forgetServer() throws IOException {
    Files.deleteIfExists(path.resolve(PID_FILE));
  }

  private List<String> pidFile() throws IOException {
    try {
      return Files.readAllLines(path.resolve(PID_FILE));
    } catch (NoSuchFileException noServer) {
      return List.of();
    }
  }
}
