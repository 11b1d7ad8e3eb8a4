package app.todo.drill;

import app.todo.Eventually;
import app.todo.ServiceProcess;
import app.todo.database.PostgresServer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock is moved, by libfaketime, for the service and all that it starts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockIT {
  private static final int WRITES = 20;
  private static final Duration MOVED_WITHIN = Duration.ofSeconds(10);

  /**
   * Ahead of the real time, which libfaketime tells when a signal meets it at work: were that the
   * later one, PostgreSQL's timers would be over before their time.
   */
  private static final Duration START = Duration.ofDays(2);

  @Test
  void moving_the_clock_loses_no_write_and_signs_nobody_out(@TempDir Path folder) throws Exception {
    move("clock moved, also the embedded database's", folder, Map.of());
  }

  @Test
  void the_clock_of_the_service_may_move_away_from_the_database_s(@TempDir Path folder)
      throws Exception {
    try (PostgresServer postgres = PostgresServer.create()) {
      move("clock moved, but not the database's", folder, Map.of("DATABASE_URL", postgres.url()));
    }
  }

  private static void move(String name, Path folder, Map<String, String> database)
      throws Exception {
    Optional<Path> library = library();
    Drill.requireTool(library.isPresent(), name, "libfaketime");
    Path time = folder.resolve("time");
    Files.writeString(time, "%+d".formatted(START.toSeconds()));
    Map<String, String> settings = new HashMap<>(database);
    settings.put("LD_PRELOAD", library.get().toString());
    settings.put("FAKETIME_TIMESTAMP_FILE", time.toString());
    settings.put("FAKETIME_NO_CACHE", "1");
    // What is waited for takes as long as ever.
    settings.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    settings.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
    try (Drill drill = new Drill(name)) {
      drill.on(ServiceProcess.start(settings));
      drill.repeat(_ -> {
        drill.write(WRITES);
        for (Duration moved : new Duration[] {START.plusDays(1), START.minusHours(1)}) {
          // Whatever is under way may seem to take too long, even to the server that waits for it.
          drill.expectCuts(true);
          move(time, moved, drill.service());
          drill.write(WRITES);
          drill.expectCuts(false);
          drill.writeUnhindered(WRITES);
          Client.registered(drill.service().uri("/"));
        }
        drill.expectCuts(true);
        drill.recover(() -> move(time, START, drill.service()));
        drill.write(WRITES);
        drill.expectCuts(false);
      });
    }
  }

  /** Wherever this processor's libraries are. */
  private static Optional<Path> library() throws IOException {
    Path libraries = Path.of("/usr/lib");
    if (!Files.isDirectory(libraries)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(libraries)) {
      return folders
          .map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
          .filter(Files::exists)
          .findFirst();
    }
  }

  /** As a whole, for it is read at any moment; returns when the service tells the new time. */
  private static void move(Path time, Duration moved, ServiceProcess service) throws IOException {
    Path next = time.resolveSibling("time.new");
    Files.writeString(next, "%+d".formatted(moved.toSeconds()));
    Files.move(next, time, StandardCopyOption.ATOMIC_MOVE);
    Eventually.await(
        "the clock to move by " + moved,
        MOVED_WITHIN,
        () -> {
          Duration ahead = Duration.between(Instant.now(), timeOf(service));
          return ahead.minus(moved).abs().compareTo(MOVED_WITHIN) < 0;
        });
  }

  private static Instant timeOf(ServiceProcess service) throws Exception {
    String health = service.get("/api/health").body();
    return Instant.parse(new ObjectMapper().readTree(health).required("timestamp").asText());
  }
}
