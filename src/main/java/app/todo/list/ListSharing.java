package app.todo.list;

import app.todo.identity.Caller;
import app.todo.problem.MissingException;
import app.todo.sharing.SharedList;
import app.todo.sharing.Sharing;
import app.todo.space.DepartedRows;
import app.todo.space.Memberships;
import app.todo.space.Write;
import app.todo.space.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Moves a list with all that is in it to a space of its own, which then may have other members. */
@ApplicationScoped
class ListSharing {
  private static final String MOVE_LIST =
      """
      update list
      set
        space_id = :to,
        revision = :revision
      where space_id = :from
        and id = :list
      """;

  private static final String MOVE_SECTIONS =
      """
      update section
      set
        space_id = :to,
        revision = :revision
      where space_id = :from
        and list_id = :list
      returning id
      """;

  private final Session session;
  private final ListContents contents;
  private final Sharing sharing;
  private final DepartedRows departed;
  private final Memberships memberships;
  private final Writes writes;
  private final Caller caller;

  ListSharing(
      Session session,
      ListContents contents,
      Sharing sharing,
      DepartedRows departed,
      Memberships memberships,
      Writes writes,
      Caller caller) {
    this.session = session;
    this.contents = contents;
    this.sharing = sharing;
    this.departed = departed;
    this.memberships = memberships;
    this.writes = writes;
    this.caller = caller;
  }

  /** Shares a list of the caller's, unless it is shared already. */
  SharedList share(UUID listId) {
    Write own = writes.begin();
    TaskList list = session.find(TaskList.class, listId);
    if (list == null || list.isDeleted()) {
      throw notFound();
    }
    if (list.spaceId().equals(own.spaceId())) {
      return moved(listId, own);
    }
    if (memberships.find(list.spaceId(), caller.accountId()).isEmpty()) {
      throw notFound();
    }
    memberships.requireOwner(list.spaceId(), caller.accountId());
    return new SharedList(list.spaceId(), listId);
  }

  private SharedList moved(UUID listId, Write from) {
    Write to = sharing.open(caller.accountId(), caller.zone());
    contents.move(listId, from, to);
    List<UUID> sections =
        session
            .createNativeQuery(MOVE_SECTIONS, UUID.class)
            .setParameter("from", from.spaceId())
            .setParameter("to", to.spaceId())
            .setParameter("revision", to.stamp())
            .setParameter("list", listId)
            .getResultList();
    session
        .createNativeMutationQuery(MOVE_LIST)
        .setParameter("from", from.spaceId())
        .setParameter("to", to.spaceId())
        .setParameter("revision", to.stamp())
        .setParameter("list", listId)
        .executeUpdate();
    departed.move("section", sections, from, to);
    departed.move("list", Set.of(listId), from, to);
    // What was loaded before is in the other space.
    session.clear();
    return new SharedList(to.spaceId(), listId);
  }

  private static MissingException notFound() {
    return new MissingException("List not found");
  }
}
