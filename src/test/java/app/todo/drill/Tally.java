package app.todo.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.space.Copy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What comes out of a drill: how much was written, and all that should not have been. */
final class Tally {
  private static final int FAULTS_SHOWN = 5;

  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger unknown = new AtomicInteger();
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private int rounds;
  private int lost;
  private int wrong;
  private Duration longestRecovery = Duration.ZERO;
  private volatile boolean cutsExpected;
  private volatile String lastRefusal = "";

  void expectCuts(boolean expected) {
    cutsExpected = expected;
  }

  int acknowledged() {
    return acknowledged.get();
  }

  int refused() {
    return refused.get();
  }

  String lastRefusal() {
    return lastRefusal;
  }

  /**
   * Counts the answer to a write, and says whether that acknowledges it.
   *
   * @param first whether it was sent for the first time
   */
  boolean counts(Write write, Answer answer, boolean first) {
    if (write.isAcknowledgedBy(answer)) {
      acknowledged.incrementAndGet();
      return true;
    }
    if (first) {
      unknown.incrementAndGet();
    }
    requireRefusal(write, answer);
    return false;
  }

  /**
   * Trouble is said to be trouble: never a 500, nor a 401 for a session that can't be looked up.
   */
  void requireRefusal(Object request, Answer answer) {
    String refusal = "%s was answered %s".formatted(request, answer);
    lastRefusal = refusal;
    refused.incrementAndGet();
    if (!(answer.isCut() ? cutsExpected : answer.isRefusal())) {
      faults.add(refusal);
    }
  }

  /** Holds an account's tasks against what its writers know. */
  void compare(List<Entry> entries, Map<String, Found> tasks) {
    Map<String, Found> unsent = new HashMap<>(tasks);
    for (Entry entry : entries) {
      Found found = unsent.remove(entry.id().toString());
      switch (entry.judge(found)) {
        case KEPT -> {}
        case LOST -> {
          lost++;
          faults.add("lost: %s, found %s".formatted(entry, found));
        }
        case WRONG -> {
          wrong++;
          faults.add("wrong: %s, found %s".formatted(entry, found));
        }
      }
    }
    wrong += unsent.size();
    unsent.values().forEach(found -> faults.add("nobody wrote " + found));
    requireOwnRevisions(tasks);
  }

  /** Each write of one task takes a revision of its own. */
  private void requireOwnRevisions(Map<String, Found> tasks) {
    Set<String> revisions = new HashSet<>();
    tasks.values().stream()
        .filter(found -> !revisions.add(found.revision()))
        .forEach(found -> faults.add("its revision is another's, too: " + found));
  }

  /** Holds the copy of a client that has followed all along against a fresh one. */
  void compareCopies(Copy following, Copy fresh) {
    if (!following.rows().equals(fresh.rows())) {
      wrong++;
      faults.add("the changes led to %s, not %s".formatted(following.rows(), fresh.rows()));
    }
    if (following.resets() > 0) {
      faults.add("the changes began anew %d times".formatted(following.resets()));
    }
  }

  void recovered(Duration within) {
    longestRecovery = longestRecovery.compareTo(within) < 0 ? within : longestRecovery;
  }

  void requireNoFaults() {
    assertEquals(
        List.of(), faults.stream().limit(FAULTS_SHOWN).toList(), faults.size() + " faults");
  }

  void endRound() {
    rounds++;
  }

  /** A row of the table in {@code benchmark/drills/README.md}. */
  String row(String drill, int roundsWanted) {
    return "| %s | %d of %d | %,d | %d | %d | %,d | %.1f s |"
        .formatted(
            drill,
            rounds,
            roundsWanted,
            acknowledged.get(),
            lost,
            wrong,
            unknown.get(),
            longestRecovery.toMillis() / 1000.0);
  }
}
