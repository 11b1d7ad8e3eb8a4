package app.todo.space;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Opens and closes the spaces that rows belong to. */
@ApplicationScoped
public class Spaces implements LargeWriteKind {
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

  private static final String CLOSE =
      """
      with closed as (
        update space
        set closed = true
        where id = :space
        returning id
      )
      delete from member
      where space_id in (select id from closed)
      """;

  private static final String NEXT_OF_KIND =
      """
      (
        select id
        from %s
        where space_id = :space
      )
      """;

  private static final String DELETE =
      """
      delete from %s
      where space_id = :space
        and id = any(:ids)
      """;

  private final Session session;
  private final Writes writes;
  private final LargeWrites large;
  private final List<ChangeSource> sources;

  Spaces(Session session, Writes writes, LargeWrites large, @All List<ChangeSource> sources) {
    this.session = session;
    this.writes = writes;
    this.large = large;
    this.sources = sources;
  }

  /** Opens the space of a new account, which has the account's id. */
  public void open(UUID accountId) {
    session.createNativeMutationQuery(OPEN).setParameter("account", accountId).executeUpdate();
  }

  /** Opens a space without members for a list that is shared. */
  public Write openShared(ZoneId zone) {
    UUID id = UUID.randomUUID();
    session
        .createNativeMutationQuery("insert into space (id) values (:id)")
        .setParameter("id", id)
        .executeUpdate();
    return writes.begin(id, zone);
  }

  /** Deletes a space: at once for all readers, its rows one batch after another. */
  public void close(Write write) {
    session.createNativeMutationQuery(CLOSE).setParameter("space", write.spaceId()).executeUpdate();
    large.begin(name(), write.spaceId(), null, write);
  }

  /** The newest revision at which the space's trash was emptied. */
  public long emptiedRevision(UUID spaceId) {
    return session
        .createNativeQuery("select emptied_revision from space where id = :space", Long.class)
        .setParameter("space", spaceId)
        .getSingleResult();
  }

  /** All that was in the space's trash before this write is gone from now on. */
  public void empty(Write write) {
    session
        .createNativeMutationQuery(
            "update space set emptied_revision = :revision where id = :space")
        .setParameter("space", write.spaceId())
        .setParameter("revision", write.revision() - 1)
        .executeUpdate();
  }

  @Override
  public String name() {
    return "close-space";
  }

  /** In the order of the kinds: a row that others refer to is deleted after them. */
  @Override
  public List<UUID> next(LargeWrite write, int limit) {
    String ofAllKinds =
        sources.stream()
            .map(source -> NEXT_OF_KIND.formatted(source.table()))
            .collect(Collectors.joining(" union all "));
    return session
        .createNativeQuery(ofAllKinds + " limit " + limit, UUID.class)
        .setParameter("space", write.spaceId())
        .getResultList();
  }

  @Override
  public void write(LargeWrite write, List<UUID> ids, Write unread) {
    sources.forEach(source ->
        session
            .createNativeMutationQuery(DELETE.formatted(source.table()))
            .setParameter("space", write.spaceId())
            .setParameter("ids", ids.toArray(UUID[]::new))
            .executeUpdate());
  }

  @Override
  public void finish(LargeWrite write) {
    session
        .createNativeMutationQuery("delete from space where id = :space")
        .setParameter("space", write.spaceId())
        .executeUpdate();
  }
}
