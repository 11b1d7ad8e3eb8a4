package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NewClusterTest {
  private static final Path PROGRAMS = Path.of("target", "postgresql");

  /** What initdb has made by then, one after the other. */
  private static final String[] STEPS = {"", "base", "global/pg_control", "PG_VERSION"};

  @TempDir private Path folder;

  /** Its initdb works on, or tidies up, after a service that is killed in its first start. */
  @RepeatedTest(8)
  void a_start_that_was_broken_off_is_no_hindrance_to_the_next(RepetitionInfo round)
      throws Exception {
    Path step = Path.of(STEPS[round.getCurrentRepetition() % STEPS.length]);
    Thread broken = Thread.ofPlatform().start(this::makeUntilBrokenOff);
    Eventually.await(step + " to be made", Duration.ofSeconds(20), () -> isMade(step));
    broken.interrupt();
    broken.join();

    NewCluster.removeLeftovers(cluster());
    make();

    Cluster cluster = cluster();
    assertEquals("18", cluster.majorVersion());
    assertEquals(32, cluster.password().length());
    assertTrue(Files.exists(cluster.path().resolve("global/pg_control")));
    Eventually.await("what was left behind to go", Duration.ofSeconds(20), this::isTidy);
  }

  private boolean isTidy() throws IOException {
    NewCluster.removeLeftovers(cluster());
    try (Stream<Path> all = Files.list(folder)) {
      return all.noneMatch(it -> it.getFileName().toString().contains(".new"));
    }
  }

  private Cluster cluster() {
    return new Cluster(folder.resolve("postgres"));
  }

  /** Leaves its initdb behind, as a kill would. */
  private void makeUntilBrokenOff() {
    try {
      make();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException _) {
      // As it is meant.
    }
  }

  private void make() throws IOException, InterruptedException {
    new NewCluster(PostgresPrograms.in(PROGRAMS), "todo", folder.resolve("postgres.log"))
        .make(cluster());
  }

  private boolean isMade(Path step) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).anyMatch(made -> Files.exists(made.resolve(step)));
    }
  }
}
