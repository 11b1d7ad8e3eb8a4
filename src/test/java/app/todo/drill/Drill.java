package app.todo.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.todo.Eventually;
import app.todo.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * People who write to a service while something goes wrong, and the check of what became of it.
 *
 * {@snippet :
 * try (Drill drill = new Drill("kill -9 of the service")) {
 *   drill.on(ServiceProcess.start());
 *   drill.repeat(_ -> {
 *     drill.write();
 *     drill.crash();
 *     drill.recover(drill::startAgain);
 *   });
 * }
 * }
 */
final class Drill implements AutoCloseable {
  private static final int ROUNDS = Integer.getInteger("drill.rounds", 1);
  private static final int HOUSEHOLDS = 2;
  private static final int WRITES = 60;
  private static final Duration WITHIN = Duration.ofSeconds(60);

  private final String name;
  private final Tally tally = new Tally();
  private final List<ServiceProcess> services = new ArrayList<>();
  private List<Household> households = List.of();
  private @Nullable Load load;
  private int refusedBefore;

  Drill(String name) {
    this.name = name;
  }

  /** Skips a drill, with a message, if a tool that it needs is missing. */
  static void requireTool(boolean there, String drill, String tool) {
    String reason = "| %s | skipped: it wants %s |".formatted(drill, tool);
    if (!there) {
      System.out.println(reason);
    }
    assumeTrue(there, reason);
  }

  /** What goes on in a round. */
  @FunctionalInterface
  interface Round {
    void run(int number) throws Exception;
  }

  /** What ends the trouble. */
  @FunctionalInterface
  interface Remedy {
    void apply() throws Exception;
  }

  /** People move in at services that share a database, as soon as these serve. */
  void on(ServiceProcess... started) throws InterruptedException {
    closeServices();
    services.addAll(List.of(started));
    services.forEach(ServiceProcess::awaitServing);
    households =
        IntStream.range(0, HOUSEHOLDS).mapToObj(i -> Household.of(services, tally, i)).toList();
  }

  ServiceProcess service() {
    return services.getFirst();
  }

  /** Runs the rounds, checks after each, and at last when nothing is left unanswered. */
  void repeat(Round round) throws Exception {
    for (int number = 1; number <= ROUNDS; number++) {
      round.run(number);
      rest();
      check();
      settle();
      check();
      tally.endRound();
    }
  }

  /** Has them write, also while they are at it already, and waits until enough is acknowledged. */
  void write() throws InterruptedException {
    write(WRITES);
  }

  /**
   * @param count how many writes are enough
   */
  void write(int count) throws InterruptedException {
    if (load == null) {
      load = Load.of(households, tally);
    }
    int enough = tally.acknowledged() + count;
    try {
      Eventually.await("writes", WITHIN, () -> tally.acknowledged() >= enough);
    } catch (AssertionError e) {
      rest();
      tally.requireNoFaults();
      throw new AssertionError(service().output(), e);
    }
    refusedBefore = tally.refused();
  }

  /** Waits until one of them feels that something is wrong, since they last wrote in peace. */
  void awaitRefusal() {
    Eventually.await("a refusal", WITHIN, () -> tally.refused() > refusedBefore);
  }

  /** Has them write as {@link #write(int)} does, while nothing may be refused. */
  void writeUnhindered(int count) throws InterruptedException {
    int before = tally.refused();
    write(count);
    assertEquals(before, tally.refused(), tally::lastRefusal);
  }

  /** Nobody writes any more. What is not acknowledged by now stays so for the while. */
  void rest() throws InterruptedException {
    Load ended = load;
    load = null;
    if (ended != null) {
      ended.end();
    }
  }

  /** Ends the service without a word while they write. */
  void crash() throws InterruptedException {
    expectCuts(true);
    service().kill();
    rest();
    expectCuts(false);
  }

  /** Connections may break only where the service itself ends, or thinks that it waits too long. */
  void expectCuts(boolean expected) {
    tally.expectCuts(expected);
  }

  void startAgain() {
    services.replaceAll(ServiceProcess::startAgain);
  }

  /** Ends the trouble, and measures how long it takes from there until the services are well. */
  void recover(Remedy remedy) throws Exception {
    long began = System.nanoTime();
    remedy.apply();
    services.forEach(service -> service.awaitHealth(200, WITHIN));
    tally.recovered(Duration.ofNanos(System.nanoTime() - began));
  }

  /** Sends what is left until it is acknowledged, as a client's outbox does. */
  private void settle() {
    households.stream()
        .flatMap(household -> household.writers().stream())
        .filter(Writer::isOpen)
        .forEach(writer -> Eventually.await("an answer", WITHIN, writer::writeOnce));
  }

  private void check() {
    households.forEach(household -> household.check(tally));
    tally.requireNoFaults();
  }

  private void closeServices() throws InterruptedException {
    for (ServiceProcess service : services) {
      service.close();
    }
    services.clear();
  }

  /** Says what came out of it. */
  @Override
  public void close() throws InterruptedException {
    System.out.println(tally.row(name, ROUNDS));
    rest();
    closeServices();
  }
}
