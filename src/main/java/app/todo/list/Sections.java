package app.todo.list;

import app.todo.problem.BrokenRulesException;
import app.todo.problem.ConflictException;
import app.todo.problem.MissingException;
import app.todo.space.Write;
import app.todo.text.SortKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The sections of lists. */
@ApplicationScoped
public class Sections implements PanacheRepositoryBase<Section, UUID> {
  private static final Comparator<Section> BY_POSITION =
      Comparator.comparing(
              Section::position, Comparator.nullsLast(Comparator.<String>naturalOrder()))
          .thenComparing(Section::name, SortKey::compare);

  private final Lists lists;

  Sections(Lists lists) {
    this.lists = lists;
  }

  /**
   * Checks that a task may name this section, which may have been deleted since.
   *
   * @throws BrokenRulesException when there is no such section in the space
   */
  public void requireKnown(UUID id, Write write) {
    if (findByIdOptional(id)
        .filter(section -> section.spaceId().equals(write.spaceId()))
        .isEmpty()) {
      throw new BrokenRulesException("section_id", "must be the id of a section");
    }
  }

  Section require(UUID id, Write write) {
    return inSpace(id, write)
        .filter(section -> !section.isDeleted())
        .orElseThrow(Sections::notFound);
  }

  /** A section that may have been deleted before. */
  Section requireEver(UUID id, Write write) {
    return inSpace(id, write).orElseThrow(Sections::notFound);
  }

  private Optional<Section> inSpace(UUID id, Write write) {
    return find("id = ?1 and spaceId = ?2", id, write.spaceId()).firstResultOptional();
  }

  /** By position, then those without one by name. */
  List<Section> of(TaskList list) {
    return list(
            "spaceId = ?1 and listId = ?2 and deletedAt is null order by id",
            list.spaceId(),
            list.id())
        .stream()
        .sorted(BY_POSITION)
        .toList();
  }

  /**
   * The section that was made under this id before, which a client sends again.
   *
   * @throws ConflictException when it is another account's or has been deleted
   */
  Optional<Section> made(UUID id, Write write) {
    Optional<Section> made = findByIdOptional(id);
    if (made.isPresent()
        && (made.get().isDeleted() || !made.get().spaceId().equals(write.spaceId()))) {
      throw new ConflictException(
          "This id is taken or belonged to a section that has been deleted.");
    }
    return made;
  }

  /** Writes the draft, in which the client named some fields. */
  void write(Section section, SectionDraft draft, Set<String> fields, Write write) {
    if (!draft.listId().equals(section.listId())) {
      lists.requireKnown(draft.listId(), write);
    }
    section.write(draft, write);
    section.edit(fields, write);
  }

  /** Makes a section of a draft, of which the client named some fields. */
  Section add(UUID id, SectionDraft draft, Set<String> fields, Write write) {
    lists.requireKnown(draft.listId(), write);
    Section section = new Section(id, draft, write);
    section.edit(fields, write);
    persist(section);
    return section;
  }

  /** The same at once, so that an id which another has taken is refused. */
  Section addAtOnce(UUID id, SectionDraft draft, Set<String> fields, Write write) {
    Section section = add(id, draft, fields, write);
    try {
      flush();
    } catch (ConstraintViolationException _) {
      throw new ConflictException("This id is taken.");
    }
    return section;
  }

  /** Deletes the sections of a list that is gone for good. */
  void drop(TaskList list, Write write) {
    of(list).forEach(section -> section.drop(write));
  }

  private static MissingException notFound() {
    return new MissingException("Section not found");
  }
}
