package app.todo.space;

import app.todo.identity.Caller;
import app.todo.problem.MissingException;
import io.quarkus.arc.All;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Begins writes, which each space commits one after another under a revision of its own. */
@ApplicationScoped
public class Writes {
  private static final String LOCK =
      """
      select id, revision + 1, emptied_revision, closed
      from space
      where id = any(:spaces)
      order by id
      for no key update
      """;

  private static final String STEP =
      """
      with stepped as (
        update space
        set revision = :revision
        where id = :space
        returning revision
      ),
      %s
      select cast(pg_notify(:channel, :notice) as text)
      from stepped
      """;

  private final Session session;
  private final String step;
  private final TransactionSynchronizationRegistry transaction;
  private final WriteRate rate;
  private final Turns turns;
  private final Memberships memberships;
  private final Caller caller;
  private final Clock clock;

  Writes(
      Session session,
      @All List<DerivedRows> derived,
      TransactionSynchronizationRegistry transaction,
      WriteRate rate,
      Turns turns,
      Memberships memberships,
      Caller caller,
      Clock clock) {
    this.session = session;
    this.step =
        STEP.formatted(
            derived.stream().map(DerivedRows::expressions).collect(Collectors.joining(",\n")));
    this.transaction = transaction;
    this.rate = rate;
    this.turns = turns;
    this.memberships = memberships;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Begins a write to the caller's own space.
   *
   * @throws UnauthorizedException when it is gone, and the account with it
   */
  public Write begin() {
    return find(caller.spaceId(), caller.zone()).orElseThrow(UnauthorizedException::new);
  }

  /**
   * Begins a write by the caller to a row, in the space where it is: the caller's own if the caller
   * reaches no such row. Where it may move to is locked with it.
   *
   * @param list null, or the list that the row moves to
   * @throws MissingException when the caller is no longer a member
   */
  public Write beginFor(String table, UUID rowId, @Nullable UUID list) {
    if (!caller.isSharing()) {
      return begin();
    }
    UUID space = spaceOf(table, rowId);
    Set<UUID> spaces = new HashSet<>(List.of(space, caller.spaceId()));
    if (list != null) {
      spaces.add(spaceOf("list", list));
    }
    begin(spaces, caller.zone());
    spaces.forEach(this::endUnlessWriter);
    Optional<Write> write = begun(space);
    if (write.isEmpty() && !space.equals(caller.spaceId())) {
      memberships.requireWriter(space, caller.accountId());
    }
    return write.orElseThrow(UnauthorizedException::new);
  }

  /** The same for a row that stays where it is, or is made beside another. */
  public Write beginFor(String table, UUID rowId) {
    if (!caller.isSharing()) {
      return begin();
    }
    Write write = begin(spaceOf(table, rowId));
    if (!write.spaceId().equals(caller.spaceId())) {
      memberships.requireWriter(write.spaceId(), caller.accountId());
    }
    return write;
  }

  private UUID spaceOf(String table, UUID rowId) {
    return session
        .createNativeQuery("select space_id from %s where id = :id".formatted(table), UUID.class)
        .setParameter("id", rowId)
        .uniqueResultOptional()
        .filter(caller.spaceIds()::contains)
        .orElse(caller.spaceId());
  }

  /** Leaves a space alone to which the caller may not write, as read under its lock. */
  private void endUnlessWriter(UUID spaceId) {
    boolean mayWrite =
        spaceId.equals(caller.spaceId())
            || memberships.find(spaceId, caller.accountId()).filter(Role::mayWrite).isPresent();
    if (!mayWrite) {
      release(spaceId);
    }
  }

  /** The write to a space that this transaction has begun. */
  public Optional<Write> begun(UUID spaceId) {
    return Optional.ofNullable(allBegun().get(spaceId));
  }

  /** Keeps this transaction from writing to a space after all. */
  public void release(UUID spaceId) {
    allBegun().remove(spaceId);
  }

  @SuppressWarnings("unchecked") // nothing else is kept under this key
  private Map<UUID, Write> allBegun() {
    @Nullable Object begun = transaction.getResource(Writes.class);
    if (begun == null) {
      begun = new HashMap<UUID, Write>();
      transaction.putResource(Writes.class, begun);
    }
    return (Map<UUID, Write>) begun;
  }

  /**
   * Begins a write by the caller to a space that may be shared. What the caller may do there has to
   * be checked after this, when nobody else changes it.
   *
   * @throws MissingException when there is no such space any more
   */
  public Write begin(UUID spaceId) {
    if (spaceId.equals(caller.spaceId())) {
      return begin();
    }
    return begin(spaceId, caller.zone());
  }

  /**
   * Begins a write to one space.
   *
   * @throws MissingException when there is no such space any more
   */
  public Write begin(UUID spaceId, ZoneId zone) {
    return find(spaceId, zone).orElseThrow(() -> new MissingException("Not found"));
  }

  private Optional<Write> find(UUID spaceId, ZoneId zone) {
    return Optional.ofNullable(begin(List.of(spaceId), zone).get(spaceId));
  }

  /**
   * Begins writes, before anything is read: the rows of the spaces stay locked until the
   * transaction ends, so each write sees what the last one left. Where a row was stamped, the
   * transaction also steps the space's revision and notifies every replica. A space that has been
   * deleted gets no write.
   */
  public Map<UUID, Write> begin(Collection<UUID> spaceIds, ZoneId zone) {
    List<Locked> locked = lock(spaceIds);
    Instant now = clock.instant();
    return locked.stream()
        .filter(space -> !space.closed())
        .map(space -> begin(space, now, zone))
        .collect(Collectors.toMap(Write::spaceId, write -> write));
  }

  /** Begins one batch of a write that no request waits for; empty when the space is gone. */
  public Optional<Write> beginBatch(UUID spaceId) {
    return lock(List.of(spaceId)).stream()
        .map(space -> begin(space, clock.instant(), ZoneOffset.UTC))
        .findFirst();
  }

  private List<Locked> lock(Collection<UUID> spaceIds) {
    turns.await(spaceIds);
    return session
        .createNativeQuery(LOCK, Object[].class)
        .setParameter("spaces", spaceIds.toArray(UUID[]::new))
        .getResultList()
        .stream()
        .map(row -> new Locked((UUID) row[0], (long) row[1], (long) row[2], (boolean) row[3]))
        .toList();
  }

  private Write begin(Locked space, Instant now, ZoneId zone) {
    Write write = new Write(space.id, space.nextRevision, space.emptiedRevision, now, zone);
    transaction.registerInterposedSynchronization(new End(write));
    allBegun().put(space.id, write);
    return write;
  }

  /** Waits for the account's other pushes, before the transaction takes a connection. */
  public void awaitPush(UUID accountId) {
    rate.take(accountId);
    turns.awaitPush(accountId);
  }

  private void end(Write write) {
    if (write.isStamped()) {
      session
          .createNativeQuery(step, String.class)
          .setParameter("space", write.spaceId())
          .setParameter("revision", write.revision())
          .setParameter("now", write.now())
          .setParameter("channel", Notices.CHANNEL)
          .setParameter("notice", Notices.changed(write))
          .getSingleResult();
    }
  }

  private record Locked(UUID id, long nextRevision, long emptiedRevision, boolean closed) {}

  private final class End implements Synchronization {
    private final Write write;

    End(Write write) {
      this.write = write;
    }

    @Override
    public void beforeCompletion() {
      end(write);
    }

    @Override
    public void afterCompletion(int status) {}
  }
}
