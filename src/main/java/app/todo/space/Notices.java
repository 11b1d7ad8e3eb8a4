package app.todo.space;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What replicas tell each other through PostgreSQL, with the commit of what it is about. */
@ApplicationScoped
public class Notices {
  static final String CHANNEL = "todo";
  static final String CHANGED = "changed";
  static final String ACCOUNT = "account";

  private final EntityManager entities;

  Notices(EntityManager entities) {
    this.entities = entities;
  }

  /** The space has a new revision. */
  static String changed(Write write) {
    return "%s %s %d".formatted(CHANGED, write.spaceId(), write.revision());
  }

  /** Sessions or memberships of the account have changed, which its event streams depend on. */
  public void accountChanged(UUID accountId) {
    entities
        .createNativeQuery("select cast(pg_notify(:channel, :notice) as text)")
        .setParameter("channel", CHANNEL)
        .setParameter("notice", ACCOUNT + " " + accountId)
        .getSingleResult();
  }
}
