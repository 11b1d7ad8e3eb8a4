package app.todo.space;

import app.todo.identity.Caller;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins writes, which each space commits one after another under a revision of its own. */
@ApplicationScoped
public class Writes {
  private static final String LOCK =
      """
      select revision + 1
      from space
      where id = :space
      for no key update
      """;

  private static final String STEP =
      """
      with stepped as (
        update space
        set revision = :revision
        where id = :space
        returning revision
      )
      select cast(pg_notify(:channel, :notice) as text)
      from stepped
      """;

  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transaction;
  private final Turns turns;
  private final Caller caller;
  private final Clock clock;

  Writes(
      EntityManager entities,
      TransactionSynchronizationRegistry transaction,
      Turns turns,
      Caller caller,
      Clock clock) {
    this.entities = entities;
    this.transaction = transaction;
    this.turns = turns;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Begins a write, before anything is read: the space's row stays locked until the transaction
   * ends, so each write sees what the last one left. If a row was stamped, the transaction also
   * steps the space's revision and notifies every replica.
   */
  public Write begin(UUID spaceId) {
    turns.await(spaceId);
    @Nullable Object revision =
        entities.createNativeQuery(LOCK).setParameter("space", spaceId).getSingleResultOrNull();
    if (revision == null) {
      throw new UnauthorizedException("The account is gone");
    }
    Write write = new Write(spaceId, (long) revision, clock.instant(), caller.zone());
    transaction.registerInterposedSynchronization(new End(write));
    return write;
  }

  private void end(Write write) {
    if (write.isStamped()) {
      entities
          .createNativeQuery(STEP)
          .setParameter("space", write.spaceId())
          .setParameter("revision", write.revision())
          .setParameter("channel", Notices.CHANNEL)
          .setParameter("notice", Notices.changed(write))
          .getSingleResult();
    }
  }

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
