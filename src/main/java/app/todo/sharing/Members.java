package app.todo.sharing;

import app.todo.space.Change;
import app.todo.space.ChangeSource;
import app.todo.space.DepartedRows;
import app.todo.space.Notices;
import app.todo.space.Role;
import app.todo.space.Write;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The members of shared spaces, which copies follow as rows that they can't edit. */
@ApplicationScoped
public class Members implements ChangeSource {
  private static final String ADD =
      """
      insert into member (space_id, account_id, role, id, revision, joined_at)
      values (:space, :account, :role, :id, :revision, :now)
      """;

  private static final String CHANGE =
      """
      update member
      set
        role = :role,
        revision = :revision
      where space_id = :space
        and account_id = :account
      """;

  private static final String REMOVE =
      """
      delete from member
      where space_id = :space
        and account_id = :account
      """;

  private static final String UNASSIGN =
      """
      update task
      set
        assignee_id = null,
        revision = :revision
      where space_id = :space
        and assignee_id = :account
      """;

  private static final String VIEWS =
      """
      select m.id, m.space_id, m.revision, m.account_id, a.email, m.role, m.joined_at
      from member m
      join account a on a.id = m.account_id
      where %s
      order by m.joined_at, m.account_id
      """;

  private final Session session;
  private final DepartedRows departed;
  private final Notices notices;

  Members(Session session, DepartedRows departed, Notices notices) {
    this.session = session;
    this.departed = departed;
    this.notices = notices;
  }

  private record Found(UUID id, UUID spaceId, long revision, MemberView view) {}

  @Override
  public String name() {
    return "member";
  }

  @Override
  public String table() {
    return "member";
  }

  /** The owner of an own space is not among the rows. */
  @Override
  public String gone() {
    return "revision = 0";
  }

  @Override
  public String size() {
    return "500";
  }

  @Override
  public boolean keepsTombstones() {
    return false;
  }

  @Override
  public List<Change> changes(Collection<UUID> ids) {
    return find("m.id = any(:ids)", ids.toArray(UUID[]::new)).stream()
        .map(member ->
            new Change(
                name(), member.id, member.spaceId, member.revision, false, member.view, null))
        .toList();
  }

  /** Those of a space, the longest-standing first. */
  List<MemberView> of(UUID spaceId) {
    return find("m.space_id = any(:ids)", spaceId).stream().map(Found::view).toList();
  }

  public void add(UUID accountId, Role role, Write write) {
    UUID id = id(write.spaceId(), accountId);
    session
        .createNativeMutationQuery(ADD)
        .setParameter("space", write.spaceId())
        .setParameter("account", accountId)
        .setParameter("role", role.column())
        .setParameter("id", id)
        .setParameter("revision", write.stamp())
        .setParameter("now", write.now())
        .executeUpdate();
    departed.arrive(name(), Set.of(id), write);
    notices.accountChanged(accountId);
  }

  void change(UUID accountId, Role role, Write write) {
    session
        .createNativeMutationQuery(CHANGE)
        .setParameter("space", write.spaceId())
        .setParameter("account", accountId)
        .setParameter("role", role.column())
        .setParameter("revision", write.stamp())
        .executeUpdate();
  }

  /** Takes a member out: their event streams end with the space at once. */
  void remove(UUID accountId, Write write) {
    session
        .createNativeMutationQuery(REMOVE)
        .setParameter("space", write.spaceId())
        .setParameter("account", accountId)
        .executeUpdate();
    noteDeparture(accountId, write);
    notices.accountChanged(accountId);
  }

  /** Lets the event streams of an account find out where it is still a member. */
  void announce(UUID accountId) {
    notices.accountChanged(accountId);
  }

  /** Leaves a tombstone of a member who is gone; nobody is assigned to what they were to do. */
  void noteDeparture(UUID accountId, Write write) {
    session
        .createNativeMutationQuery(UNASSIGN)
        .setParameter("space", write.spaceId())
        .setParameter("account", accountId)
        .setParameter("revision", write.stamp())
        .executeUpdate();
    departed.leave(name(), Set.of(id(write.spaceId(), accountId)), null, write);
  }

  private List<Found> find(String condition, UUID... ids) {
    return session
        .createNativeQuery(VIEWS.formatted(condition), Object[].class)
        .addScalar("id", UUID.class)
        .addScalar("space_id", UUID.class)
        .addScalar("revision", Long.class)
        .addScalar("account_id", UUID.class)
        .addScalar("email", String.class)
        .addScalar("role", String.class)
        .addScalar("joined_at", Instant.class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .map(Members::found)
        .toList();
  }

  private static Found found(Object[] row) {
    MemberView view =
        new MemberView((UUID) row[3], (String) row[4], Role.of((String) row[5]), (Instant) row[6]);
    return new Found((UUID) row[0], (UUID) row[1], (long) row[2], view);
  }

  /** A member has the same id whenever they join. */
  private static UUID id(UUID spaceId, UUID accountId) {
    return UUID.nameUUIDFromBytes(
        (spaceId.toString() + accountId).getBytes(StandardCharsets.UTF_8));
  }
}
