package app.todo.tag;

import app.todo.space.Write;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What names of tags meant when a write was made: another device may have renamed or deleted the
 * tags since.
 */
public final class TagNames {
  private final Map<String, Tag> meant = new HashMap<>();

  /**
   * The meaning of names.
   *
   * @param known all tags that have or had one of the names
   */
  TagNames(Collection<String> keys, List<Tag> known, Write write) {
    keys.forEach(key -> meant(key, known, write).ifPresent(tag -> meant.put(key, tag)));
  }

  /** The tag that had the name then, or else the one that has got it since. */
  private static Optional<Tag> meant(String key, List<Tag> known, Write write) {
    Predicate<Tag> hasName = tag -> tag.nameKey().equals(key);
    Predicate<Tag> hadName = tag -> tag.formerNames().hadAt(key, write);
    Predicate<Tag> isLive = tag -> !tag.isDeleted();
    Predicate<Tag> wasDeletedLater = tag -> tag.isDeletedLater(write);
    return Stream.of(
            isLive.and(hasName).and(tag -> !tag.wasNamedLater(write)),
            isLive.and(hadName),
            isLive.and(hasName),
            wasDeletedLater.and(hasName.or(hadName)))
        .flatMap(rule -> known.stream().filter(rule))
        .findFirst();
  }

  /** The name that the tag of a name has by now. */
  public String current(String name) {
    @Nullable Tag tag = meant.get(Tag.key(name));
    return tag == null || tag.isDeleted() || tag.nameKey().equals(Tag.key(name))
        ? name
        : tag.name();
  }

  /** The tag that a name means and that is not deleted. */
  Optional<Tag> live(String name) {
    return Optional.ofNullable(meant.get(Tag.key(name))).filter(tag -> !tag.isDeleted());
  }

  /** The keys of the names whose tag was deleted after the write was made. */
  public Set<String> deletedLater() {
    return meant.entrySet().stream()
        .filter(entry -> entry.getValue().isDeleted())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The tags that the names mean. */
  public Collection<Tag> tags() {
    return meant.values();
  }
}
