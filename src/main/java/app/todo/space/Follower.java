package app.todo.space;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** An account with open streams, and the revisions of the spaces that it is a member of. */
final class Follower {
  /** Writes in quick succession are one event. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final UUID accountId;

  /** The oldest first. */
  private final List<EventStream> streams = new CopyOnWriteArrayList<>();

  private final Map<UUID, Long> revisions = new TreeMap<>(Comparator.comparing(UUID::toString));

  /** Whether the database has said which spaces the account is a member of. */
  private boolean isKnown;

  private volatile @Nullable String cursor;

  private final AtomicBoolean isScheduled = new AtomicBoolean();
  private volatile long notBefore = System.nanoTime();

  Follower(UUID accountId) {
    this.accountId = accountId;
  }

  UUID accountId() {
    return accountId;
  }

  List<EventStream> streams() {
    return streams;
  }

  /** The account's place in the feed; null until the database has been asked. */
  @Nullable String cursor() {
    return cursor;
  }

  synchronized Set<UUID> spaces() {
    return Set.copyOf(revisions.keySet());
  }

  /** Notes what a notice says; begin drops those of spaces that are not the account's. */
  synchronized void moved(UUID spaceId, long revision) {
    revisions.put(spaceId, revision);
    note();
  }

  /** Takes what was read for a new stream, which may be older than notices that came since. */
  synchronized void begin(Map<UUID, Long> read) {
    if (!isKnown) {
      isKnown = true;
      revisions.keySet().retainAll(read.keySet());
      read.forEach(revisions::putIfAbsent);
    }
    read.forEach((space, revision) ->
        revisions.computeIfPresent(space, (_, noted) -> Math.max(noted, revision)));
    note();
  }

  /** Takes what was read between notices: also a history that a restored backup has undone. */
  synchronized void renew(Map<UUID, Long> read) {
    isKnown = true;
    revisions.clear();
    revisions.putAll(read);
    note();
  }

  private void note() {
    if (isKnown) {
      Map<UUID, Place> places = new HashMap<>();
      revisions.forEach((space, revision) -> places.put(space, Place.at(revision)));
      cursor = Cursor.of(places).toString();
    }
  }

  /** Sends the cursor to all streams: now, or together with what follows the last time soon. */
  void send() {
    if (isScheduled.compareAndSet(false, true)) {
      long wait = Math.max(0, notBefore - System.nanoTime());
      Infrastructure.getDefaultWorkerPool().schedule(this::sendNow, wait, TimeUnit.NANOSECONDS);
    }
  }

  private void sendNow() {
    notBefore = System.nanoTime() + PAUSE.toNanos();
    // Before the cursor is read: a change from here on is sent the next time.
    isScheduled.set(false);
    streams.forEach(stream -> stream.send(this));
  }
}
