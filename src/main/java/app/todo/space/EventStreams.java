package app.todo.space;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The event streams that are open on this replica. */
@ApplicationScoped
class EventStreams {
  private static final Logger LOG = Logger.getLogger(EventStreams.class);

  /** Of one account; a new one ends the oldest. */
  private static final int MOST_STREAMS = 20;

  private final Followers followers = new Followers();
  private final DataSource pool;
  private final Clock clock;
  private volatile boolean isClosing;

  EventStreams(DataSource pool, Clock clock, MeterRegistry meters) {
    this.pool = pool;
    this.clock = clock;
    Gauge.builder("todo.event.streams", followers, it -> it.streams().size())
        .description("Event streams that are open")
        .register(meters);
  }

  /** A stream that begins with the account's cursor; registered first, so no change is missed. */
  Multi<Signal> open(UUID accountId, UUID sessionId) {
    return Multi.createFrom()
        .emitter(
            emitter -> {
              EventStream stream = new EventStream(sessionId, emitter);
              Follower follower = followers.add(accountId, stream);
              // Runs at once if the client has left already.
              emitter.onTermination(() -> followers.remove(follower, stream));
              followers.surplus(follower, MOST_STREAMS).forEach(EventStream::close);
              // Reading waits for the database, which this thread may not.
              Infrastructure.getDefaultWorkerPool().execute(() -> begin(follower, stream));
            },
            // A client that reads slowly needs only the newest cursor.
            BackPressureStrategy.LATEST);
  }

  private void begin(Follower follower, EventStream stream) {
    try (Connection connection = pool.getConnection()) {
      Standing standing = read(connection, List.of(follower), List.of(stream));
      followers.update(follower, it -> it.begin(standing.revisionsOf(it.accountId())));
      // It may have ended after it opened this stream and before the stream was registered.
      stream.endUnless(standing.expiries());
      stream.send(follower);
      if (isClosing) {
        stream.close();
      }
    } catch (SQLException | RuntimeException e) {
      stream.fail(e);
    }
  }

  /** A space has a new revision. */
  void moved(UUID spaceId, long revision) {
    followers.moved(spaceId, revision).forEach(Follower::send);
  }

  /** Sessions or memberships of an account have changed. */
  void renew(Connection connection, UUID accountId) throws SQLException {
    renew(connection, followers.of(accountId).stream().toList());
  }

  /** Notices may have been missed. */
  void renewAll(Connection connection) throws SQLException {
    renew(connection, followers.all());
  }

  private void renew(Connection connection, Collection<Follower> asked) throws SQLException {
    if (asked.isEmpty()) {
      return;
    }
    List<EventStream> streams =
        asked.stream().flatMap(follower -> follower.streams().stream()).toList();
    Standing standing = read(connection, asked, streams);
    streams.forEach(stream -> stream.endUnless(standing.expiries()));
    for (Follower follower : asked) {
      followers.update(follower, it -> it.renew(standing.revisionsOf(it.accountId())));
      follower.send();
    }
  }

  /** Proxies close connections that are silent for long, and pages then poll. */
  @Scheduled(every = "20s", delayed = "20s")
  void beat() {
    List<EventStream> streams = followers.streams();
    streams.forEach(EventStream::beat);
    Instant now = clock.instant();
    endExpired(streams.stream().filter(stream -> stream.isDue(now)).toList());
  }

  private void endExpired(List<EventStream> due) {
    if (due.isEmpty()) {
      return;
    }
    try (Connection connection = pool.getConnection()) {
      Standing standing = read(connection, List.of(), due);
      due.forEach(stream -> stream.endUnless(standing.expiries()));
    } catch (SQLException e) {
      LOG.debug("Expired sessions are looked for again with the next beat", e);
    }
  }

  private Standing read(
      Connection connection, Collection<Follower> accounts, Collection<EventStream> streams)
      throws SQLException {
    return Standing.read(
        connection,
        accounts.stream().map(Follower::accountId).toList(),
        streams.stream().map(EventStream::sessionId).toList(),
        clock.instant());
  }

  /** Clients move over to another replica before this one stops. */
  void drain(@Observes ShutdownDelayInitiatedEvent event) {
    closeAll();
  }

  void stop(@Observes ShutdownEvent event) {
    closeAll();
  }

  private void closeAll() {
    isClosing = true;
    followers.streams().forEach(EventStream::close);
  }

  boolean isFollowed(UUID accountId) {
    return followers.of(accountId).isPresent();
  }
}
