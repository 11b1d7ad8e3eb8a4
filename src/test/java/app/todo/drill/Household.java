package app.todo.drill;

import app.todo.ServiceProcess;
import app.todo.space.Copy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** An account, those who write to it, and a client that follows what they do. */
record Household(Client client, List<Writer> writers, Copy following) {
  private static final int WRITERS = 2;
  private static final long PAUSE_MILLIS = 50;

  /** Registers at the first of the services; the writers are at all of them in turns. */
  static Household of(List<ServiceProcess> services, Tally tally, int number) {
    Client client = Client.registered(services.getFirst().uri("/"));
    List<Writer> writers =
        IntStream.range(0, WRITERS)
            .mapToObj(i -> {
              ServiceProcess service = services.get(i % services.size());
              return new Writer(client.at(service.uri("/")), tally, number * WRITERS + i);
            })
            .toList();
    return new Household(client, writers, client.at(services.getLast().uri("/")).copy());
  }

  /** Follows the changes until it's over. */
  void follow(Tally tally, CountDownLatch over) throws InterruptedException {
    do {
      try {
        following.pull();
      } catch (Client.NoPageException e) {
        tally.requireRefusal("a page of changes", e.answer());
      }
    } while (!over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
  }

  /** Nobody writes meanwhile. */
  void check(Tally tally) {
    following.pull();
    Copy fresh = client.copy();
    fresh.pull();
    tally.compareCopies(following, fresh);
    Map<String, Found> tasks = new HashMap<>();
    fresh.rows().forEach((id, view) -> tasks.put(id, Found.living(view)));
    client.trash().forEach(view -> tasks.put(String.valueOf(view.get("id")), Found.inTrash(view)));
    tally.compare(writers.stream().flatMap(writer -> writer.entries().stream()).toList(), tasks);
  }
}
