package app.todo.space;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Opens and closes the spaces that rows belong to. */
@ApplicationScoped
public class Spaces {
  private static final String OPEN =
      """
      with opened as (
        insert into space (id)
        values (:account)
        returning id
      )
      insert into member (space_id, account_id, role)
      select id, id, 'owner'
      from opened
      """;

  private final EntityManager entities;

  Spaces(EntityManager entities) {
    this.entities = entities;
  }

  /** Opens the space of a new account, which has the account's id. */
  public void open(UUID accountId) {
    entities.createNativeQuery(OPEN).setParameter("account", accountId).executeUpdate();
  }

  /** Deletes the account's own space with all its rows. */
  public void close(UUID accountId) {
    entities
        .createNativeQuery("delete from space where id = :account")
        .setParameter("account", accountId)
        .executeUpdate();
  }
}
