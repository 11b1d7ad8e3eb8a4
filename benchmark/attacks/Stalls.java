import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Bad luck with single connections to the database, while many event streams are open. */
final class Stalls {
  private static final int STALLS = 5;
  private static final long STALL_MILLIS = 1_200;
  private static final int WRITERS = 8;

  public static void main(String[] arguments) throws Exception {
    Client.attack(Integer.parseInt(arguments[0]));
    long process = Long.parseLong(arguments[1]);
    int accounts = Integer.parseInt(arguments[2]) / Streams.OF_EACH;
    Bystander.begin();
    List<Client.Owner> owners = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      // Each network may make only so many accounts.
      owners.add(new Client(100 + i % 100).register());
    }
    try (Backends backends = new Backends();
        Streams streams = new Streams(owners)) {
      streams.open();
      Bystander.report(
          process,
          "%d streams and %d writers".formatted(streams.all(), WRITERS),
          (_, answers) -> write(owners, answers, () -> Bystander.pause(10_000)));
      int before = streams.ended();
      Bystander.report(
          process,
          "the heartbeat's connection stalls for 1.2 s, five times",
          (_, answers) -> write(owners, answers, () -> stall(backends)));
      System.out.printf(
          "%n%d of %d streams ended with the heartbeat's stalls%n%n",
          streams.ended() - before, streams.all());
      loseListener(backends, streams, owners);
    }
    System.exit(0);
  }

  private interface Trouble {
    void happen() throws Exception;
  }

  private static void stall(Backends backends) throws Exception {
    for (int i = 0; i < STALLS; i++) {
      Bystander.pause(1_000);
      backends.stall(backends.lastAsked("select 1"), STALL_MILLIS);
    }
  }

  private static void write(List<Client.Owner> owners, Answers answers, Trouble trouble)
      throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < WRITERS; i++) {
        Client.Owner owner = owners.get(i % owners.size());
        threads.submit(() -> {
          Client client = new Client(72);
          while (!isOver.get()) {
            answers.add(client.answer(newTask(owner)));
            Bystander.pause(100);
          }
        });
      }
      trouble.happen();
      isOver.set(true);
    }
  }

  private static void loseListener(Backends backends, Streams streams, List<Client.Owner> owners)
      throws Exception {
    // Events of the writes before.
    Bystander.pause(1_000);
    int endedBefore = streams.ended();
    streams.forget();
    backends.end(backends.lastAsked("listen %"));
    long lost = System.nanoTime();
    Client client = new Client(72);
    for (Client.Owner owner : owners) {
      client.answer(newTask(owner));
    }
    int told = streams.awaitTold(streams.all());
    System.out.printf(
        "The LISTEN connection ends, then each account is written to: %d of %d streams ended,"
            + " %d events came within %d ms%n",
        streams.ended() - endedBefore, streams.all(), told, (System.nanoTime() - lost) / 1_000_000);
  }

  private static HttpRequest.Builder newTask(Client.Owner owner) {
    return Client.request("/api/tasks", owner.token())
        .POST(BodyPublishers.ofString("{\"title\":\"Call Ana\"}"));
  }
}
