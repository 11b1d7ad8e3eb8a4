package app.todo.space;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The event streams that are open on this replica, by account. */
@ApplicationScoped
class EventStreams {
  private final Map<UUID, Set<EventStream>> open = new ConcurrentHashMap<>();
  private final Feed feed;
  private volatile boolean closing;

  EventStreams(Feed feed) {
    this.feed = feed;
  }

  /** A stream that begins with where the account is; registered first, so nothing falls between. */
  Multi<Signal> open(UUID accountId) {
    return Multi.createFrom()
        .emitter(
            emitter -> {
              EventStream stream = new EventStream(emitter);
              add(accountId, stream);
              // At once, if the client has left by now.
              emitter.onTermination(() -> remove(accountId, stream));
              // The first look at the account waits for the database.
              Infrastructure.getDefaultWorkerPool().execute(() -> begin(accountId, stream));
            },
            // A client that reads slowly needs only the newest cursor.
            BackPressureStrategy.LATEST);
  }

  private void begin(UUID accountId, EventStream stream) {
    try {
      stream.begin(feed.cursor(accountId));
      if (closing) {
        stream.close();
      }
    } catch (RuntimeException e) {
      stream.fail(e);
    }
  }

  /** Accounts that someone follows here. */
  Set<UUID> accounts() {
    return Set.copyOf(open.keySet());
  }

  void changed(UUID accountId, Cursor cursor) {
    of(accountId).forEach(stream -> stream.changed(cursor));
  }

  /** Ends the account's streams; clients that may, come back at once. */
  void close(UUID accountId) {
    of(accountId).forEach(EventStream::close);
  }

  @Scheduled(every = "25s", delayed = "25s")
  void keepOpen() {
    open.values().forEach(streams -> streams.forEach(EventStream::keepOpen));
  }

  /** Clients move over to another replica before this one stops. */
  void drain(@Observes ShutdownDelayInitiatedEvent event) {
    closeAll();
  }

  void stop(@Observes ShutdownEvent event) {
    closeAll();
  }

  private void closeAll() {
    closing = true;
    accounts().forEach(this::close);
  }

  private void add(UUID accountId, EventStream stream) {
    open.compute(
        accountId,
        (_, streams) -> {
          Set<EventStream> all = streams == null ? ConcurrentHashMap.newKeySet() : streams;
          all.add(stream);
          return all;
        });
  }

  private void remove(UUID accountId, EventStream stream) {
    open.computeIfPresent(
        accountId,
        (_, streams) -> {
          streams.remove(stream);
          return streams.isEmpty() ? null : streams;
        });
  }

  private Set<EventStream> of(UUID accountId) {
    return open.getOrDefault(accountId, Set.of());
  }
}
