import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Event streams that are held open, as browsers hold them. */
final class Streams implements AutoCloseable {
  static final int OF_EACH = 20;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger told = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final List<Client.Owner> owners;

  Streams(List<Client.Owner> owners) {
    this.owners = owners;
  }

  int all() {
    return OF_EACH * owners.size();
  }

  /** One account's after another's: all at once, some would wait in vain for the database. */
  void open() {
    Client client = new Client(71);
    for (int i = 1; i <= owners.size(); i++) {
      Client.Owner owner = owners.get(i - 1);
      for (int j = 0; j < OF_EACH; j++) {
        threads.submit(() -> follow(client, owner));
      }
      if (awaitTold(i * OF_EACH) < i * OF_EACH) {
        throw new IllegalStateException("Some streams are not there: " + ended + " have ended");
      }
    }
  }

  private Void follow(Client client, Client.Owner owner) throws InterruptedException {
    try (var lines =
        client
            .http()
            .send(Client.request("/api/events", owner.token()).build(), BodyHandlers.ofLines())
            .body()) {
      lines.filter(line -> line.matches("event: ?changes")).forEach(_ -> told.incrementAndGet());
      ended.incrementAndGet();
    } catch (IOException | UncheckedIOException e) {
      ended.incrementAndGet();
    }
    return null;
  }

  int ended() {
    return ended.get();
  }

  void forget() {
    told.set(0);
  }

  /** Waits until so many events have come, for 30 s at most, and returns how many have. */
  int awaitTold(int events) {
    for (int i = 0; i < 3_000 && told.get() < events; i++) {
      Bystander.pause(10);
    }
    return told.get();
  }

  /** The service ends them when it stops. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
