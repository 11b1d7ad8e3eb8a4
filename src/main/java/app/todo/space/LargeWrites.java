package app.todo.space;

import app.todo.database.DatabaseStatus;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does large writes in batches: the first in the transaction that begins one, the others after its
 * commit, on any replica, also after a restart. Other writers of the space get their turns between.
 */
@ApplicationScoped
public class LargeWrites {
  /** Rows in a batch, few enough that a statement stays far within its time on a slow disk. */
  public static final int BATCH = 1_000;

  static final String JOB = "large-writes";

  private static final Logger LOG = Logger.getLogger(LargeWrites.class);

  /** The same write again, while the first has not finished, starts over. */
  private static final String STORE =
      """
      insert into large_write (space_id, kind, row_id, edited_at, reached)
      values (:space, :kind, :row, cast(:editedAt as bigint), :reached)
      on conflict (space_id, kind, row_id) do update
      set
        edited_at = excluded.edited_at,
        reached = excluded.reached
      """;

  /** At random, so that none waits for the end of all others. */
  private static final String ANY =
      """
      select
        space_id,
        kind,
        row_id
      from large_write
      order by random()
      limit 1
      """;

  private static final String NEWEST =
      """
      select
        space_id,
        kind,
        row_id,
        edited_at,
        reached
      from large_write
      where space_id = :space
        and kind = :kind
        and row_id = :row
      """;

  private static final String DELETE =
      """
      delete from large_write
      where space_id = :space
        and kind = :kind
        and row_id = :row
      """;

  private final Session session;
  private final Writes writes;
  private final Map<String, LargeWriteKind> kinds;
  private final TransactionSynchronizationRegistry transaction;
  private final ExecutorService threads;
  private final DataSource pool;
  private final DatabaseStatus database;

  /** How often the loop was asked to run since it last found nothing to do. */
  private final AtomicInteger asked = new AtomicInteger();

  LargeWrites(
      Session session,
      Writes writes,
      @All List<LargeWriteKind> kinds,
      TransactionSynchronizationRegistry transaction,
      @VirtualThreads ExecutorService threads,
      DataSource pool,
      DatabaseStatus database) {
    this.session = session;
    this.writes = writes;
    this.kinds = kinds.stream().collect(Collectors.toMap(LargeWriteKind::name, kind -> kind));
    this.transaction = transaction;
    this.threads = threads;
    this.pool = pool;
    this.database = database;
  }

  /**
   * Writes the first batch in this transaction, and stores the write if more are left.
   *
   * @param editedAt in microseconds since 1970; leaves what was edited later, and nothing if null
   * @return whether more are left
   */
  public boolean begin(String kind, UUID rowId, @Nullable Long editedAt, Write write) {
    LargeWrite large = LargeWrite.start(write.spaceId(), kind, rowId, editedAt);
    Optional<UUID> reached = writeBatch(large, write);
    reached.ifPresent(last -> {
      store(large.after(last));
      transaction.registerInterposedSynchronization(new AfterCommit());
    });
    return reached.isPresent();
  }

  /** Whether a write of this kind about the row has not finished. */
  public boolean isUnfinished(String kind, UUID spaceId, UUID rowId) {
    return newest(LargeWrite.start(spaceId, kind, rowId, null)).isPresent();
  }

  /** Finds what a replica left that has ended, and what failed. */
  @Scheduled(identity = JOB, every = "10s", delayed = "5s")
  void continueAll() {
    if (!database.isServing() || asked.getAndIncrement() > 0) {
      return;
    }
    try {
      int answered;
      do {
        answered = asked.get();
        while (continueOne()) {}
      } while (asked.addAndGet(-answered) > 0);
    } catch (SQLException | RuntimeException e) {
      asked.set(0);
      LOG.warn("A batch of a large write failed; it is tried again in 10 seconds", e);
    }
  }

  private boolean continueOne() throws SQLException {
    Optional<LargeWrite> any = any();
    any.ifPresent(large -> QuarkusTransaction.requiringNew().run(() -> continueWith(large)));
    return any.isPresent();
  }

  /** Without Hibernate, because replicas look often and seldom find one. */
  private Optional<LargeWrite> any() throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(ANY);
        ResultSet row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(
              LargeWrite.start(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getObject(3, UUID.class),
                  null))
          : Optional.empty();
    }
  }

  /** Reads the write again under the space's lock: another replica may have come further. */
  private void continueWith(LargeWrite any) {
    Optional<Write> write = writes.beginBatch(any.spaceId());
    Optional<LargeWrite> large = newest(any);
    if (write.isPresent() && large.isPresent()) {
      writeBatch(large.get(), write.get())
          .ifPresentOrElse(last -> store(large.get().after(last)), () -> delete(large.get()));
    }
  }

  /** Returns the row that was reached; empty when none is left. */
  private Optional<UUID> writeBatch(LargeWrite large, Write write) {
    LargeWriteKind kind = Objects.requireNonNull(kinds.get(large.kind()));
    List<UUID> ids = kind.next(large, BATCH);
    if (!ids.isEmpty()) {
      kind.write(large, ids, write);
    }
    if (ids.size() < BATCH) {
      kind.finish(large);
      return Optional.empty();
    }
    return Optional.of(ids.getLast());
  }

  private Optional<LargeWrite> newest(LargeWrite large) {
    return session
        .createNativeQuery(NEWEST, Object[].class)
        .setParameter("space", large.spaceId())
        .setParameter("kind", large.kind())
        .setParameter("row", large.rowId())
        .stream()
        .map(LargeWrites::read)
        .findFirst();
  }

  private void store(LargeWrite large) {
    session
        .createNativeMutationQuery(STORE)
        .setParameter("space", large.spaceId())
        .setParameter("kind", large.kind())
        .setParameter("row", large.rowId())
        .setParameter("editedAt", large.editedAt(), Long.class)
        .setParameter("reached", large.reached())
        .executeUpdate();
  }

  private void delete(LargeWrite large) {
    session
        .createNativeMutationQuery(DELETE)
        .setParameter("space", large.spaceId())
        .setParameter("kind", large.kind())
        .setParameter("row", large.rowId())
        .executeUpdate();
  }

  private static LargeWrite read(Object[] row) {
    return new LargeWrite(
        (UUID) row[0], (String) row[1], (UUID) row[2], (Long) row[3], (UUID) row[4]);
  }

  private final class AfterCommit implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        threads.execute(LargeWrites.this::continueAll);
      }
    }
  }
}
