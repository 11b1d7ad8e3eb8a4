package app.todo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that runs an embedded server under the eyes of its service. */
final class ServerCommand {

  private static final Path SHELL = Path.of("/bin/sh");
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  /**
   * Asks the server to stop, quickly and in order, when standard input ends: the service holds the
   * other end, so that is also when the service is killed. The shell's own end is the server's.
   */
  private static final String WATCHER =
      """
      trap '' INT TERM HUP
      exec 3<&0
      "$@" 3<&- </dev/null &
      server=$!
      { read -r _ <&3; kill -INT $server; } 2>/dev/null &
      wait $server
      status=$?
      kill -KILL $! 2>/dev/null
      exit $status
      """;

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          // A container's /dev/shm may be small or absent.
          "dynamic_shared_memory_type=mmap",
          "shared_buffers=64MB",
          // One server without replicas; a small one, with few processes at rest.
          "wal_level=minimal",
          "max_wal_senders=0",
          // A small volume has room for it too: where it has not, the server can't recover either.
          "max_wal_size=128MB",
          "min_wal_size=32MB",
          // It ends when one of its processes crashes, and the service starts it anew. Left to
          // itself on a full disk it may wait for ever for a recovery that has failed.
          "restart_after_crash=off",
          "max_logical_replication_workers=0",
          "io_method=sync",
          "timezone=UTC",
          "log_timezone=UTC",
          // What people wrote stays out of the log: no failed statements, no values of keys.
          "log_min_messages=log",
          "log_min_error_statement=panic",
          "log_error_verbosity=terse",
          "log_checkpoints=off");

  private ServerCommand() {}

  /**
   * Where there is no shell, there is no watcher: in such an image the end of the first process
   * ends all others, and elsewhere the next start takes over from a server that was left behind.
   */
  static List<String> of(PostgresPrograms programs, Cluster cluster, int port, int maxConnections)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SHELL)) {
      command.addAll(List.of(SHELL.toString(), "-c", WATCHER, "sh"));
      // Out of the terminal's reach: its Ctrl-C is for the service, which stops the server last.
      if (Files.isExecutable(SETSID)) {
        command.add(SETSID.toString());
      }
    }
    command.addAll(programs.command("postgres", "-D", cluster.path(), "-p", port));
    command.addAll(List.of("-c", "max_connections=" + maxConnections));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    return command;
  }
}
