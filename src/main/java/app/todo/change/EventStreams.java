package app.todo.change;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The event streams that are open on this replica, by account. */
@ApplicationScoped
class EventStreams {
  private final Map<UUID, Set<MultiEmitter<? super Signal>>> open = new ConcurrentHashMap<>();
  private final Feed feed;
  private volatile boolean closing;

  EventStreams(Feed feed) {
    this.feed = feed;
  }

  /** A stream that begins with where the account is; registered first, so nothing falls between. */
  Multi<Signal> open(UUID accountId) {
    return Multi.createFrom()
        .<Signal>emitter(
            emitter -> {
              add(accountId, emitter);
              emitter.emit(new Signal.Changed(feed.cursor(accountId)));
              if (closing) {
                emitter.complete();
              }
            },
            // A client that reads slowly needs only the newest cursor.
            BackPressureStrategy.LATEST)
        // The first look at the account waits for the database.
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  /** Accounts that someone follows here. */
  Set<UUID> accounts() {
    return Set.copyOf(open.keySet());
  }

  void changed(UUID accountId, Cursor cursor) {
    emitters(accountId).forEach(emitter -> emitter.emit(new Signal.Changed(cursor)));
  }

  /** Ends the account's streams; clients that may, come back at once. */
  void close(UUID accountId) {
    emitters(accountId).forEach(MultiEmitter::complete);
  }

  @Scheduled(every = "25s", delayed = "25s")
  void keepOpen() {
    open.values()
        .forEach(emitters -> emitters.forEach(emitter -> emitter.emit(new Signal.StillHere())));
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

  private void add(UUID accountId, MultiEmitter<? super Signal> emitter) {
    open.compute(
        accountId,
        (_, emitters) -> {
          Set<MultiEmitter<? super Signal>> all =
              emitters == null ? ConcurrentHashMap.newKeySet() : emitters;
          all.add(emitter);
          return all;
        });
    emitter.onTermination(() -> remove(accountId, emitter));
  }

  private void remove(UUID accountId, MultiEmitter<? super Signal> emitter) {
    open.computeIfPresent(
        accountId,
        (_, emitters) -> {
          emitters.remove(emitter);
          return emitters.isEmpty() ? null : emitters;
        });
  }

  private Set<MultiEmitter<? super Signal>> emitters(UUID accountId) {
    return open.getOrDefault(accountId, Set.of());
  }
}
