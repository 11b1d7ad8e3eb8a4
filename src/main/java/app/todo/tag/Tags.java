package app.todo.tag;

import app.todo.identity.Caller;
import app.todo.problem.ConflictException;
import app.todo.problem.MissingException;
import app.todo.space.Change;
import app.todo.space.ChangeRange;
import app.todo.space.ChangeSource;
import app.todo.space.Write;
import app.todo.text.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The caller's tags. */
@ApplicationScoped
public class Tags implements PanacheRepositoryBase<Tag, UUID>, ChangeSource {
  /** Told by the few that are in the trash, of which those gone for good carry no tags. */
  private static final String OF_TASKS_NOT_IN_TRASH =
      """
      task_id not in (
        select id
        from task
        where space_id = :space
          and deleted_at is not null
          and not purged
      )\
      """;

  private final Caller caller;

  Tags(Caller caller) {
    this.caller = caller;
  }

  Tag require(UUID id) {
    return ever(id).filter(tag -> !tag.isDeleted()).orElseThrow(Tags::notFound);
  }

  /** The tag, also when it has been deleted. */
  private Optional<Tag> ever(UUID id) {
    return find("id = ?1 and spaceId = ?2", id, caller.spaceId()).firstResultOptional();
  }

  /** By name. */
  List<Tag> all() {
    return list("spaceId = ?1 and deletedAt is null order by id", caller.spaceId()).stream()
        .sorted(Comparator.comparing(Tag::name, SortKey::compare))
        .toList();
  }

  /** How many tasks carry each tag; a tag that none carries is absent. */
  Map<UUID, Long> taskCounts() {
    return getSession()
        .createNativeQuery(
            """
            select tag_id, count(*)
            from task_tag
            where space_id = :space
              and %s
            group by tag_id
            """
                .formatted(OF_TASKS_NOT_IN_TRASH),
            Object[].class)
        .setParameter("space", caller.spaceId())
        .getResultList()
        .stream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  long taskCount(Tag tag) {
    return getSession()
        .createNativeQuery(
            """
            select count(*)
            from task_tag
            where space_id = :space
              and tag_id = :tag
              and %s
            """
                .formatted(OF_TASKS_NOT_IN_TRASH),
            Long.class)
        .setParameter("space", caller.spaceId())
        .setParameter("tag", tag.id())
        .getSingleResult();
  }

  /** The tag that was made under this id before, which a client sends again. */
  Optional<Tag> made(UUID id) {
    Optional<Tag> made = findByIdOptional(id);
    if (made.isPresent()
        && (made.get().isDeleted() || !made.get().spaceId().equals(caller.spaceId()))) {
      throw new ConflictException("This id is taken or belonged to a tag that has been deleted.");
    }
    return made;
  }

  Tag add(UUID id, TagDraft draft, Write write) {
    refuseTaken(draft.name(), id);
    Tag tag = new Tag(id, draft, write);
    try {
      persistAndFlush(tag);
    } catch (ConstraintViolationException _) {
      throw new ConflictException("This id is taken.");
    }
    return tag;
  }

  void write(Tag tag, TagDraft draft, Write write) {
    refuseTaken(draft.name(), tag.id());
    if (tag.write(draft, write)) {
      stampTasks(tag, write);
    }
  }

  /** Deletes the tag from its space and from its tasks; deleting it again changes nothing. */
  void delete(UUID id, Write write) {
    Tag tag = ever(id).orElseThrow(Tags::notFound);
    if (!tag.isDeleted()) {
      stampTasks(tag, write);
      getEntityManager()
          .createNativeQuery("delete from task_tag where space_id = ?1 and tag_id = ?2")
          .setParameter(1, tag.spaceId())
          .setParameter(2, tag.id())
          .executeUpdate();
      tag.delete(write);
    }
  }

  /** The tags of these names, in their order; those that are not there yet are made. */
  public Set<Tag> named(Collection<String> names, Write write) {
    if (names.isEmpty()) {
      return Set.of();
    }
    Map<String, Tag> known = new HashMap<>();
    find(
            "spaceId = ?1 and nameKey in ?2 and deletedAt is null",
            caller.spaceId(),
            names.stream().map(Tag::key).toList())
        .stream()
        .forEach(tag -> known.put(tag.nameKey(), tag));
    Set<Tag> named = new LinkedHashSet<>();
    for (String name : names) {
      named.add(known.computeIfAbsent(Tag.key(name), _ -> addNew(name, write)));
    }
    return named;
  }

  @Override
  public String table() {
    return "tag";
  }

  @Override
  public List<Change> changes(ChangeRange range) {
    return range
        .select(
            getEntityManager().createQuery("from Tag e where " + ChangeRange.CONDITION, Tag.class))
        .getResultList()
        .stream()
        .map(tag ->
            new Change(
                "tag",
                tag.id(),
                tag.revision(),
                tag.isDeleted(),
                tag.isDeleted() ? null : tag.view()))
        .toList();
  }

  private Tag addNew(String name, Write write) {
    Tag tag =
        new Tag(
            UuidVersion7Strategy.INSTANCE.generateUuid(null),
            new TagDraft(name, TagDraft.DEFAULT_COLOR),
            write);
    persist(tag);
    return tag;
  }

  private void refuseTaken(String name, UUID id) {
    if (count(
            "spaceId = ?1 and nameKey = ?2 and deletedAt is null and id <> ?3",
            caller.spaceId(),
            Tag.key(name),
            id)
        > 0) {
      throw new ConflictException("There is a tag with this name already.");
    }
  }

  /** Tasks show their tags, so what happens to a tag happens to them. */
  private void stampTasks(Tag tag, Write write) {
    getEntityManager()
        .createNativeQuery(
            """
            update task
            set revision = ?1
            where space_id = ?2
              and id in (select task_id from task_tag where space_id = ?2 and tag_id = ?3)
            """)
        .setParameter(1, write.stamp())
        .setParameter(2, tag.spaceId())
        .setParameter(3, tag.id())
        .executeUpdate();
  }

  private static MissingException notFound() {
    return new MissingException("Tag not found");
  }
}
