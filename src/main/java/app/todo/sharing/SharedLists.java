package app.todo.sharing;

import app.todo.problem.MissingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What sharing has to know of accounts and of the lists that are shared. */
@ApplicationScoped
class SharedLists {
  private static final String LIST =
      """
      select id, name, deleted_at is not null
      from list
      where space_id = :space
        and not purged
      order by created_at, id
      limit 1
      """;

  private final Session session;

  SharedLists(Session session) {
    this.session = session;
  }

  record Named(UUID id, String name, boolean isDeleted) {}

  /** The list of a shared space, which may be in the trash. */
  Named in(UUID spaceId) {
    return find(spaceId)
        .orElseThrow(() -> new MissingException("This list has been deleted for good."));
  }

  /** The same, empty where it has been deleted for good. */
  Optional<Named> find(UUID spaceId) {
    return session
        .createNativeQuery(LIST, Object[].class)
        .setParameter("space", spaceId)
        .uniqueResultOptional()
        .map(row -> new Named((UUID) row[0], (String) row[1], (boolean) row[2]));
  }

  /** The same, empty also where it is in the trash. */
  Optional<Named> live(UUID spaceId) {
    return find(spaceId).filter(list -> !list.isDeleted());
  }

  String address(UUID accountId) {
    return session
        .createNativeQuery("select email from account where id = :account", String.class)
        .setParameter("account", accountId)
        .uniqueResultOptional()
        .orElseThrow(() -> new MissingException("This account is gone."));
  }
}
