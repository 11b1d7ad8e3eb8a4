package app.todo.space;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One client's open stream. */
final class EventStream {
  private final UUID sessionId;
  private final MultiEmitter<? super Signal> emitter;
  private volatile Instant expiresAt = Instant.MAX;
  private @Nullable String told;

  EventStream(UUID sessionId, MultiEmitter<? super Signal> emitter) {
    this.sessionId = sessionId;
    this.emitter = emitter;
  }

  UUID sessionId() {
    return sessionId;
  }

  /** Whether its session, unless it was used since, is over. */
  boolean isDue(Instant now) {
    return !expiresAt.isAfter(now);
  }

  /** Ends unless its session is among the living, of each of which the expiry is given. */
  void endUnless(Map<UUID, Instant> living) {
    @Nullable Instant expiry = living.get(sessionId);
    if (expiry == null) {
      close();
    } else {
      expiresAt = expiry;
    }
  }

  /** Sends the follower's cursor, read under this lock so that no older one comes later. */
  synchronized void send(Follower follower) {
    @Nullable String cursor = follower.cursor();
    if (cursor != null && !cursor.equals(told)) {
      told = cursor;
      emitter.emit(new Signal.Changed(cursor));
    }
  }

  /** A beat must not take the place of a cursor that a slow reader has still to fetch. */
  synchronized void beat() {
    if (emitter.requested() > 0) {
      emitter.emit(new Signal.Beat());
    }
  }

  void fail(Throwable failure) {
    emitter.fail(failure);
  }

  void close() {
    emitter.complete();
  }
}
