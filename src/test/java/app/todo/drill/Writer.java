package app.todo.drill;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/**
 * Makes, renames, finishes and deletes tasks of its own, one write after another. One that is not
 * acknowledged is sent again until it is, as a client's outbox does.
 */
final class Writer {
  private static final int DESCRIPTION_BYTES = 100;
  private static final long PAUSE_MILLIS = 50;

  private final Client client;
  private final Tally tally;
  private final Random random;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Entry unanswered;
  private int count;

  Writer(Client client, Tally tally, int seed) {
    this.client = client;
    this.tally = tally;
    this.random = new Random(seed);
  }

  List<Entry> entries() {
    return entries;
  }

  /** Whether its last write is still to be acknowledged. */
  boolean isOpen() {
    return unanswered != null;
  }

  /** Runs until it is stopped, also while a write is under way. */
  void write(CountDownLatch over) throws InterruptedException {
    while (over.getCount() > 0) {
      if (!writeOnce()) {
        over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Sends what is open, or else something new, and says whether it was acknowledged. */
  boolean writeOnce() {
    Entry entry = unanswered != null ? unanswered : next();
    Write write = entry.open();
    if (write == null) {
      throw new IllegalStateException("Nothing to send: " + entry);
    }
    boolean first = unanswered == null;
    unanswered = entry;
    Answer answer = client.send(write);
    if (!tally.counts(write, answer, first)) {
      entry.send(write.again());
      return false;
    }
    entry.acknowledge(write, answer.body().isEmpty() ? Map.of() : answer.json().getMap(""));
    unanswered = null;
    return true;
  }

  /** A task with something to be written about it. */
  private Entry next() {
    count++;
    List<Entry> living = entries.stream().filter(Entry::isLiving).toList();
    if (living.isEmpty() || random.nextInt(5) < 2) {
      Entry entry = new Entry(UuidVersion7Strategy.INSTANCE.generateUuid(null));
      entries.add(entry);
      entry.send(Write.creating(entry.id(), new State(title(), description(), false, false)));
      return entry;
    }
    Entry entry = living.get(random.nextInt(living.size()));
    entry.send(change(entry));
    return entry;
  }

  private Write change(Entry entry) {
    State before = entry.known();
    return switch (random.nextInt(4)) {
      case 0 -> Write.deleting(entry.id(), before);
      case 1 ->
          before.completed()
              ? Write.renaming(entry.id(), before, title())
              : Write.finishing(entry.id(), before);
      default -> Write.renaming(entry.id(), before, title());
    };
  }

  private String title() {
    return "Write " + count;
  }

  /** Nothing that could be compressed. */
  private String description() {
    byte[] bytes = new byte[DESCRIPTION_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
