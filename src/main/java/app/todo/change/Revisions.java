package app.todo.change;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts each account's writes, in the order in which they are committed. */
@ApplicationScoped
public class Revisions {
  private final EntityManager entities;
  private final Turns turns;

  Revisions(EntityManager entities, Turns turns) {
    this.entities = entities;
    this.turns = turns;
  }

  /**
   * Takes the account's next revision and tells every replica of it at commit. Writing starts here,
   * before anything is read: the account's row stays locked until the transaction ends, so writes
   * to one account happen one after another, each on what the last one left.
   *
   * @return the revision with which to stamp what the transaction writes
   */
  public long step(UUID accountId) {
    turns.await(accountId);
    Object @Nullable [] stepped =
        (Object[])
            entities
                .createNativeQuery(
                    """
                    with stepped as (
                      update account
                      set revision = revision + 1
                      where id = :account
                      returning revision
                    )
                    select revision, cast(pg_notify(:channel, cast(:notice as text) || revision) as text)
                    from stepped
                    """)
                .setParameter("account", accountId)
                .setParameter("channel", Notices.CHANNEL)
                .setParameter("notice", Notices.CHANGED + " " + accountId + " ")
                .getSingleResultOrNull();
    if (stepped == null) {
      throw new UnauthorizedException("The account is gone");
    }
    return (long) stepped[0];
  }
}
