import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody who lists tasks and signs in while the service is attacked, and what that takes. */
final class Bystander {
  static final long MEASURED_MILLIS = 15_000;
  private static final long PAUSE_MILLIS = 100;

  private final Client client = new Client(1);
  private final Client.Owner owner;

  /** Not the owner: fifty sign-ins would end the session that lists. */
  private final Client.Owner lister;
  private final Answers health = new Answers();
  private final Answers statuses = new Answers();
  private final List<Long> lists = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> signIns = Collections.synchronizedList(new ArrayList<>());
  private final AtomicBoolean isOver = new AtomicBoolean();

  private Bystander() throws IOException, InterruptedException {
    owner = client.register();
    lister = client.register();
  }

  interface Attack {
    void run(Client.Owner bystander, Answers answers) throws Exception;
  }

  static void begin() throws IOException, InterruptedException {
    System.out.println(
        "| attack | its answers | another's lists | p95 | sign-in p95 | worst | /health | resident"
            + " |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    warmUp();
  }

  /** Attacks, and prints what somebody else felt until {@link #MEASURED_MILLIS} were over. */
  static void report(long process, String name, Attack attack) throws Exception {
    Bystander bystander = new Bystander();
    Answers answers = new Answers();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> attacker =
          threads.submit(() -> {
            attack.run(bystander.owner, answers);
            return null;
          });
      bystander.livesOn(threads);
      pause(MEASURED_MILLIS);
      bystander.isOver.set(true);
      attacker.get();
    }
    System.out.printf(
        "| %s | %s | %s | %d ms | %d ms | %d ms | %s | %s |%n",
        name,
        answers,
        bystander.statuses,
        p95(bystander.lists),
        p95(bystander.signIns),
        bystander.signIns.stream().mapToLong(it -> it).max().orElse(0),
        bystander.health,
        resident(process));
  }

  private void livesOn(ExecutorService threads) {
    repeat(threads, Client.request("/api/tasks", lister.token()), statuses, lists);
    repeat(
        threads, Client.account("login", owner.email(), Client.PASSWORD), new Answers(), signIns);
    repeat(threads, Client.request("/health", ""), health, new ArrayList<>());
  }

  private void repeat(
      ExecutorService threads, HttpRequest.Builder request, Answers answers, List<Long> times) {
    threads.submit(() -> {
      while (!isOver.get()) {
        long start = System.nanoTime();
        answers.add(client.answer(request));
        times.add((System.nanoTime() - start) / 1_000_000);
        pause(PAUSE_MILLIS);
      }
    });
  }

  /** Until the compilers have seen the hash and the list. */
  private static void warmUp() throws IOException, InterruptedException {
    Client client = new Client(1);
    Client.Owner owner = client.register();
    for (int i = 0; i < 150; i++) {
      client.answer(Client.account("login", owner.email(), Client.PASSWORD));
      client.answer(Client.request("/api/tasks", owner.token()));
    }
  }

  private static long p95(List<Long> times) {
    return times.stream().sorted().skip(times.size() * 95L / 100).findFirst().orElse(0L);
  }

  private static String resident(long process) throws IOException {
    Path status = Path.of("/proc/%d/status".formatted(process));
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
            .findFirst()
            .orElse("the service has ended")
        : "the service has ended";
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
