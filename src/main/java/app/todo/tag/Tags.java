package app.todo.tag;

import app.todo.identity.Caller;
import app.todo.problem.ConflictException;
import app.todo.problem.MissingException;
import app.todo.problem.TooManyRequestsException;
import app.todo.space.LargeWrites;
import app.todo.space.Quotas;
import app.todo.space.Row;
import app.todo.space.Write;
import app.todo.text.SortKey;
import app.todo.validation.TextValidator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.query.QueryFlushMode;

/**
 * The caller's tags. Each write flushes, so that look-ups need not: a flush before each look-up
 * would make Hibernate compare all rows of a batch for every name.
 */
@ApplicationScoped
public class Tags implements PanacheRepositoryBase<Tag, UUID> {
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

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Caller caller;
  private final LargeWrites large;
  private final Quotas quotas;

  Tags(Caller caller, LargeWrites large, Quotas quotas) {
    this.caller = caller;
    this.large = large;
    this.quotas = quotas;
  }

  /** A tag that is written to, in the space that the write is to. */
  Tag require(UUID id, Write write) {
    return inSpace(id, write).filter(tag -> !tag.isDeleted()).orElseThrow(Tags::notFound);
  }

  private Optional<Tag> inSpace(UUID id, Write write) {
    return find("id = ?1 and spaceId = ?2", id, write.spaceId()).firstResultOptional();
  }

  Tag require(UUID id) {
    return ever(id).filter(tag -> !tag.isDeleted()).orElseThrow(Tags::notFound);
  }

  /** A tag that may have been deleted before. */
  Tag requireEver(UUID id, Write write) {
    return inSpace(id, write).orElseThrow(Tags::notFound);
  }

  private Optional<Tag> ever(UUID id) {
    return find("id = ?1 and spaceId in ?2", id, caller.spaceIds()).firstResultOptional();
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
        .setParameter("space", tag.spaceId())
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

  /** Makes a tag of a draft, of which the client named some fields. */
  Tag add(UUID id, TagDraft draft, Set<String> fields, Write write) {
    refuseTaken(draft.name(), id, write);
    quotas.add(write, 1, draft.name().length());
    Tag tag = new Tag(id, draft, write);
    tag.edit(fields, write);
    persistAndFlush(tag);
    return tag;
  }

  /** The same at once, so that an id which another has taken is refused. */
  Tag addAtOnce(UUID id, TagDraft draft, Set<String> fields, Write write) {
    try {
      return add(id, draft, fields, write);
    } catch (ConstraintViolationException _) {
      throw new ConflictException("This id is taken.");
    }
  }

  /** Makes a tombstone of a tag whose name another has, to which it leads. */
  void addMerged(UUID id, TagDraft draft, Tag same, Write write) {
    Tag tag = new Tag(id, draft, write);
    tag.mergeInto(same, write);
    persistAndFlush(tag);
  }

  /** Writes the draft, in which the client named some fields. */
  void write(Tag tag, TagDraft draft, Set<String> fields, Write write) {
    if (tag.isLiveAfter(fields, write)) {
      refuseTaken(draft.name(), tag.id(), write);
    }
    requireRemoved(tag);
    tag.edit(fields, write);
    if (tag.write(draft, write)) {
      large.begin(TagRenaming.NAME, tag.id(), null, write);
    }
    flush();
  }

  /**
   * Deletes the tag from its space and from its tasks, unless it was edited later or added to a
   * task later; returns what stays for that.
   */
  List<String> delete(Tag tag, Write write) {
    if (!tag.isDeleted() && write.isDated() && isAddedLater(tag, write)) {
      large.begin(TagRemoval.NAME, tag.id(), micros(write), write);
      return List.of(Row.DELETED);
    }
    boolean wasDeleted = tag.isDeleted();
    List<String> superseded = tag.delete(write);
    flush();
    if (!wasDeleted && tag.isDeleted()) {
      large.begin(TagRemoval.NAME, tag.id(), null, write);
    }
    return superseded;
  }

  /** Whether the tag was added to a task after the write was made. */
  private boolean isAddedLater(Tag tag, Write write) {
    return getSession()
        .createNativeQuery(
            """
            select exists (
              select
              from task_tag
              join task on task.id = task_tag.task_id
              where task_tag.space_id = :space
                and task_tag.tag_id = :tag
                and exists (
                  select 1
                  from unnest(:registers) register
                  where task.edited -> register > to_jsonb(:at)
                )
            )
            """,
            Boolean.class)
        .setParameter("space", tag.spaceId())
        .setParameter("tag", tag.id())
        .setParameter(
            "registers", tag.allKeys().stream().map(key -> "tags." + key).toArray(String[]::new))
        .setParameter("at", micros(write))
        .getSingleResult();
  }

  /** The moment of the edit as rows store the moments of theirs. */
  private static long micros(Write write) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, write.at());
  }

  /** Takes the deletion back, unless that was made later; returns what stays for that. */
  List<String> restore(Tag tag, Write write) {
    if (!tag.isDeletedLater(write)) {
      refuseTaken(tag.name(), tag.id(), write);
    }
    requireRemoved(tag);
    List<String> superseded = tag.restore(write);
    flush();
    return superseded;
  }

  /** A deleted tag that came back now would still be on some of its tasks. */
  private void requireRemoved(Tag tag) {
    if (tag.isDeleted() && large.isUnfinished(TagRemoval.NAME, tag.spaceId(), tag.id())) {
      throw new TooManyRequestsException(
          "tag_removal",
          "This tag is still being taken off its tasks; try again in a moment.",
          RETRY_AFTER);
    }
  }

  /** What the names in an edit meant when it was made; they are not validated yet. */
  public TagNames meant(Collection<String> names, Write write) {
    Set<String> keys =
        names.stream().filter(TextValidator::isStorable).map(Tag::key).collect(Collectors.toSet());
    return new TagNames(keys, known(keys, write), write);
  }

  /** The tags that have or had one of the names, also deleted ones. */
  private List<Tag> known(Collection<String> keys, Write write) {
    return keys.isEmpty()
        ? List.of()
        : getSession()
            .createNativeQuery(
                """
                select *
                from tag
                where space_id = :space
                  and merged_into is null
                  and (name_key = any(:keys) or jsonb_exists_any(former_names, :keys))
                order by id
                """,
                Tag.class)
            .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
            .setParameter("space", write.spaceId())
            .setParameter("keys", keys.toArray(String[]::new))
            .getResultList();
  }

  /** The tags of these names, in their order; those that are not there yet are made. */
  public Set<Tag> named(Collection<String> names, Write write) {
    Set<String> keys = names.stream().map(Tag::key).collect(Collectors.toSet());
    Map<String, Tag> known =
        known(keys, write).stream()
            .filter(tag -> !tag.isDeleted() && keys.contains(tag.nameKey()))
            .collect(Collectors.toMap(Tag::nameKey, tag -> tag));
    Set<Tag> named = new LinkedHashSet<>();
    for (String name : names) {
      named.add(known.computeIfAbsent(Tag.key(name), _ -> addNew(name, write)));
    }
    return named;
  }

  private Tag addNew(String name, Write write) {
    quotas.add(write, 1, name.length());
    Tag tag =
        new Tag(
            UuidVersion7Strategy.INSTANCE.generateUuid(null),
            new TagDraft(name, TagColors.of(name)),
            write);
    persistAndFlush(tag);
    return tag;
  }

  private void refuseTaken(String name, UUID id, Write write) {
    if (count(
            "spaceId = ?1 and nameKey = ?2 and deletedAt is null and id <> ?3",
            write.spaceId(),
            Tag.key(name),
            id)
        > 0) {
      throw new ConflictException("There is a tag with this name already.");
    }
  }

  private static MissingException notFound() {
    return new MissingException("Tag not found");
  }
}
