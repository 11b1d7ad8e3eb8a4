package app.todo.list;

import app.todo.identity.Caller;
import app.todo.problem.BrokenRulesException;
import app.todo.problem.ConflictException;
import app.todo.problem.MissingException;
import app.todo.space.Memberships;
import app.todo.space.Role;
import app.todo.space.Write;
import app.todo.text.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The caller's lists. */
@ApplicationScoped
public class Lists implements PanacheRepositoryBase<TaskList, UUID> {
  private static final Comparator<TaskList> BY_POSITION =
      Comparator.comparing(
              TaskList::position, Comparator.nullsLast(Comparator.<String>naturalOrder()))
          .thenComparing(TaskList::name, SortKey::compare);

  private final ListContents contents;
  private final Sections sections;
  private final Memberships memberships;
  private final Caller caller;

  Lists(ListContents contents, Sections sections, Memberships memberships, Caller caller) {
    this.contents = contents;
    this.sections = sections;
    this.memberships = memberships;
    this.caller = caller;
  }

  /**
   * Checks that a row may name this list, which may be in the trash.
   *
   * @throws BrokenRulesException when there is no such list in the space
   */
  public void requireKnown(UUID id, Write write) {
    if (findByIdOptional(id)
        .filter(list -> list.spaceId().equals(write.spaceId()) && !list.isGone(write))
        .isEmpty()) {
      throw new BrokenRulesException("list_id", "must be the id of a list");
    }
  }

  /**
   * The list of a shared space, which may be in the trash.
   *
   * @throws MissingException when it has been deleted for good
   */
  public UUID sharedIn(Write write) {
    return find("spaceId = ?1 and not purged", write.spaceId())
        .firstResultOptional()
        .map(TaskList::id)
        .orElseThrow(Lists::notFound);
  }

  /** The space of a list, without checking membership. */
  public Optional<UUID> spaceOf(UUID id) {
    return findByIdOptional(id).map(TaskList::spaceId);
  }

  /** A list that is written to, in the space that the write is to. */
  TaskList require(UUID id, Write write) {
    return inSpace(id, write).filter(list -> !list.isDeleted()).orElseThrow(Lists::notFound);
  }

  private Optional<TaskList> inSpace(UUID id, Write write) {
    return find("id = ?1 and spaceId = ?2", id, write.spaceId()).firstResultOptional();
  }

  TaskList require(UUID id) {
    return ever(id).filter(list -> !list.isDeleted()).orElseThrow(Lists::notFound);
  }

  /** A list that may have been deleted before. */
  TaskList requireEver(UUID id, Write write) {
    return inSpace(id, write).orElseThrow(Lists::notFound);
  }

  /** The same, unless it has been in the trash for too long. */
  TaskList requireRestorable(UUID id, Write write) {
    return inSpace(id, write).filter(list -> !list.isGone(write)).orElseThrow(Lists::notFound);
  }

  private Optional<TaskList> ever(UUID id) {
    return find("id = ?1 and spaceId in ?2", id, caller.spaceIds()).firstResultOptional();
  }

  /** By position, then those without one by name. */
  List<TaskList> all() {
    return list("spaceId in ?1 and deletedAt is null order by id", caller.spaceIds()).stream()
        .sorted(BY_POSITION)
        .toList();
  }

  /** The caller's standing in each shared space. */
  Map<UUID, CountedList.Standing> standings() {
    if (!caller.isSharing()) {
      return Map.of();
    }
    return getSession()
        .createNativeQuery(
            """
            select mine.space_id, mine.role, count(*)
            from member mine
            join member m on m.space_id = mine.space_id
            where mine.account_id = :account
            group by mine.space_id, mine.role
            """,
            Object[].class)
        .setParameter("account", caller.accountId())
        .getResultList()
        .stream()
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0],
                row -> new CountedList.Standing(Role.of((String) row[1]), (long) row[2])));
  }

  /** How many open tasks each list has; a list without any is absent. */
  Map<UUID, Long> openCounts() {
    return getSession()
        .createNativeQuery(
            """
            select list_id, count(*)
            from task
            where space_id = any(:spaces)
              and list_id is not null
              and deleted_at is null
              and completed_at is null
            group by list_id
            """,
            Object[].class)
        .setParameter("spaces", caller.spaceIds().toArray(UUID[]::new))
        .getResultList()
        .stream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  long openCount(TaskList list) {
    return getSession()
        .createNativeQuery(
            """
            select count(*)
            from task
            where space_id = :space
              and list_id = :list
              and deleted_at is null
              and completed_at is null
            """,
            Long.class)
        .setParameter("space", list.spaceId())
        .setParameter("list", list.id())
        .getSingleResult();
  }

  /**
   * The list that was made under this id before, which a client sends again.
   *
   * @throws ConflictException when it is another account's or gone for good
   */
  Optional<TaskList> made(UUID id) {
    Optional<TaskList> made = findByIdOptional(id);
    if (made.isPresent()
        && (made.get().isPurged() || !made.get().spaceId().equals(caller.spaceId()))) {
      throw new ConflictException("This id is taken or belonged to a list that has been deleted.");
    }
    return made;
  }

  /**
   * Makes a list of a draft, of which the client named some fields.
   *
   * @throws ConflictException in a shared space, which has the one list that it was opened for
   */
  TaskList add(UUID id, ListDraft draft, Set<String> fields, Write write) {
    if (!write.spaceId().equals(caller.spaceId())) {
      throw new ConflictException(
          "A shared list can't contain another list. Make the list among your own, then share it.");
    }
    TaskList list = new TaskList(id, draft, write);
    list.edit(fields, write);
    persist(list);
    return list;
  }

  /** The same at once, so that an id which another has taken is refused. */
  TaskList addAtOnce(UUID id, ListDraft draft, Set<String> fields, Write write) {
    TaskList list = add(id, draft, fields, write);
    try {
      flush();
    } catch (ConstraintViolationException _) {
      throw new ConflictException("This id is taken.");
    }
    return list;
  }

  /**
   * Writes the draft, in which the client named some fields. An edit made after the deletion brings
   * the list back with its tasks.
   */
  void write(TaskList list, ListDraft draft, Set<String> fields, Write write) {
    @Nullable Instant deletedAt = list.deletedAt();
    list.write(draft, write);
    list.edit(fields, write);
    restoreContents(list, deletedAt, write);
  }

  /** Puts the list and its tasks into the trash; returns what stays as it was edited later. */
  List<String> delete(TaskList list, Write write) {
    requireOwner(write);
    boolean wasDeleted = list.isDeleted();
    List<String> superseded = list.delete(write);
    if (!wasDeleted && list.isDeleted()) {
      contents.delete(list.id(), write);
    }
    return superseded;
  }

  /** A shared list is its owners' to delete. */
  private void requireOwner(Write write) {
    if (!write.spaceId().equals(caller.spaceId())) {
      memberships.requireOwner(write.spaceId(), caller.accountId());
    }
  }

  /** Restores the list and the tasks that were deleted with it. */
  List<String> restore(TaskList list, Write write) {
    @Nullable Instant deletedAt = list.deletedAt();
    List<String> superseded = list.restore(write);
    restoreContents(list, deletedAt, write);
    return superseded;
  }

  private void restoreContents(TaskList list, @Nullable Instant deletedAt, Write write) {
    if (deletedAt != null && !list.isDeleted()) {
      contents.restore(list.id(), deletedAt, write);
    }
  }

  /** Purges the list with its sections and those of its tasks that are in the trash. */
  void purge(TaskList list, Write write) {
    requireOwner(write);
    purgeAlone(list, write);
    contents.purge(list.id(), write);
  }

  /** Purges the list with its sections; its tasks expire by themselves. */
  void purgeAlone(TaskList list, Write write) {
    sections.drop(list, write);
    list.purge(write);
  }

  /** The spaces with lists that were deleted before a moment and are not purged. */
  List<UUID> spacesWithDeleted(Instant before) {
    return getEntityManager()
        .createQuery(
            "select distinct spaceId from TaskList where deletedAt < :before and not purged",
            UUID.class)
        .setParameter("before", before)
        .getResultList();
  }

  /** A space's lists that were deleted before a moment and are not purged. */
  List<TaskList> deletedIn(UUID spaceId, Instant before) {
    return list("spaceId = ?1 and deletedAt < ?2 and not purged", spaceId, before);
  }

  private static MissingException notFound() {
    return new MissingException("List not found");
  }
}
