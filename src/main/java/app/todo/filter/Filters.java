package app.todo.filter;

import app.todo.identity.Caller;
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

/** The caller's saved filters. */
@ApplicationScoped
class Filters implements PanacheRepositoryBase<SavedFilter, UUID> {
  private static final Comparator<SavedFilter> BY_POSITION =
      Comparator.comparing(
              SavedFilter::position, Comparator.nullsLast(Comparator.<String>naturalOrder()))
          .thenComparing(SavedFilter::name, SortKey::compare);

  private final Caller caller;

  Filters(Caller caller) {
    this.caller = caller;
  }

  SavedFilter require(UUID id) {
    return ever(id).filter(filter -> !filter.isDeleted()).orElseThrow(Filters::notFound);
  }

  /** A filter that may have been deleted before. */
  SavedFilter requireEver(UUID id) {
    return ever(id).orElseThrow(Filters::notFound);
  }

  private Optional<SavedFilter> ever(UUID id) {
    return find("id = ?1 and spaceId = ?2", id, caller.spaceId()).firstResultOptional();
  }

  /** By position, then those without one by name. */
  List<SavedFilter> all() {
    return list("spaceId = ?1 and deletedAt is null order by id", caller.spaceId()).stream()
        .sorted(BY_POSITION)
        .toList();
  }

  /**
   * The filter that was made under this id before, which a client sends again.
   *
   * @throws ConflictException when it is another account's or has been deleted
   */
  Optional<SavedFilter> made(UUID id) {
    Optional<SavedFilter> made = findByIdOptional(id);
    if (made.isPresent()
        && (made.get().isDeleted() || !made.get().spaceId().equals(caller.spaceId()))) {
      throw new ConflictException(
          "This id is taken or belonged to a filter that has been deleted.");
    }
    return made;
  }

  /**
   * Makes a filter of a draft, of which the client named some fields.
   *
   * @throws ConflictException in a shared space, as it would appear in each member's navigation
   */
  SavedFilter add(UUID id, FilterDraft draft, Set<String> fields, Write write) {
    if (!write.spaceId().equals(caller.spaceId())) {
      throw new ConflictException("A filter can't be shared. Save it among your own.");
    }
    SavedFilter filter = new SavedFilter(id, draft, write);
    filter.edit(fields, write);
    persist(filter);
    return filter;
  }

  /** The same at once, so that an id which another has taken is refused. */
  SavedFilter addAtOnce(UUID id, FilterDraft draft, Set<String> fields, Write write) {
    SavedFilter filter = add(id, draft, fields, write);
    try {
      flush();
    } catch (ConstraintViolationException _) {
      throw new ConflictException("This id is taken.");
    }
    return filter;
  }

  /** Writes the draft, in which the client named some fields. */
  void write(SavedFilter filter, FilterDraft draft, Set<String> fields, Write write) {
    filter.write(draft, write);
    filter.edit(fields, write);
  }

  private static MissingException notFound() {
    return new MissingException("Filter not found");
  }
}
