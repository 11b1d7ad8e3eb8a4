package app.todo.task;

import app.todo.problem.BrokenRulesException;
import app.todo.space.Edits;
import app.todo.space.Write;
import app.todo.sync.Edit;
import app.todo.tag.Tag;
import app.todo.tag.TagNames;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an edit does to the set of a task's tags: which it is to have, and which it is not. */
final class TagEdit {
  private static final int LONGEST_NAME = 50;

  private final TagNames names;
  private final Map<String, String> added = new LinkedHashMap<>();
  private final Map<String, String> removed = new LinkedHashMap<>();

  private TagEdit(TagNames names) {
    this.names = names;
  }

  /** The names that an edit uses. */
  static Set<String> names(Edit edit) {
    requireTags(edit.add(), "add");
    requireTags(edit.remove(), "remove");
    removed(edit).forEach(TagEdit::requireLength);
    Set<String> names = new TreeSet<>(list(edit).orElse(List.of()));
    names.addAll(added(edit));
    names.addAll(removed(edit));
    return names;
  }

  /** The edit of tags, which a whole list among the fields is as well. */
  static TagEdit of(Edit edit, List<String> current, TagNames names) {
    TagEdit tags = new TagEdit(names);
    list(edit)
        .ifPresent(list -> {
          current.forEach(tags::remove);
          list.forEach(name -> tags.add(names.current(name)));
        });
    removed(edit).forEach(name -> tags.remove(names.current(name)));
    added(edit).forEach(name -> tags.add(names.current(name)));
    return tags;
  }

  private static Optional<List<String>> list(Edit edit) {
    return Optional.ofNullable(edit.set().get(TaskFields.TAGS))
        .filter(TagEdit::isOfTexts)
        .map(list -> list.valueStream().map(JsonNode::asText).toList());
  }

  private static List<String> added(Edit edit) {
    return edit.add().getOrDefault(TaskFields.TAGS, List.of());
  }

  private static List<String> removed(Edit edit) {
    return edit.remove().getOrDefault(TaskFields.TAGS, List.of());
  }

  private void remove(String name) {
    removed.put(Tag.key(name), name);
  }

  private void add(String name) {
    added.putIfAbsent(Tag.key(name), name);
    removed.remove(Tag.key(name));
  }

  /** Whether it is a list that a draft may have, or null, which clears. */
  private static boolean isOfTexts(JsonNode list) {
    return list.isNull() || list.isArray() && list.valueStream().allMatch(JsonNode::isTextual);
  }

  private static void requireTags(Map<String, List<String>> sets, String member) {
    sets.keySet().stream()
        .filter(set -> !set.equals(TaskFields.TAGS))
        .forEach(set -> {
          throw new BrokenRulesException(member + "." + set, "is not a known member");
        });
  }

  /** Each name becomes a register of the row; those to add are checked with the draft. */
  private static void requireLength(String name) {
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new BrokenRulesException("remove.tags", "must have names of at most 50 characters");
    }
  }

  /** The registers that it writes. */
  Set<String> registers() {
    Set<String> registers = new TreeSet<>();
    added.values().forEach(name -> registers.add(TaskFields.tag(name)));
    removed.values().forEach(name -> registers.add(TaskFields.tag(name)));
    return registers;
  }

  /**
   * Leaves out what was edited later, by whichever of its names, and tags that were deleted later;
   * returns the registers of those.
   *
   * @param carried the tags that the task has
   */
  List<String> dropLater(Edits edits, Collection<Tag> carried, Write write) {
    Set<String> later = new TreeSet<>(edits.later(registers(), write));
    Stream.concat(carried.stream(), names.tags().stream())
        .filter(tag -> !edits.later(TaskFields.tags(tag.allKeys()), write).isEmpty())
        .map(tag -> TaskFields.tag(tag.nameKey()))
        .forEach(later::add);
    later.retainAll(registers());
    Set<String> deleted = TaskFields.tags(names.deletedLater());
    added.values().stream().map(TaskFields::tag).filter(deleted::contains).forEach(later::add);
    added.values().removeIf(name -> later.contains(TaskFields.tag(name)));
    removed.values().removeIf(name -> later.contains(TaskFields.tag(name)));
    return List.copyOf(later);
  }

  /** The members of a draft, with the list of tags that a task comes to have. */
  ObjectNode laidOver(ObjectNode members, List<String> current) {
    List<String> names = new ArrayList<>(current);
    names.removeIf(name -> removed.containsKey(Tag.key(name)));
    names.addAll(added.values());
    ObjectNode laidOver = members.deepCopy();
    @Nullable JsonNode list = members.get(TaskFields.TAGS);
    if (list == null ? !registers().isEmpty() : isOfTexts(list)) {
      ArrayNode whole = laidOver.putArray(TaskFields.TAGS);
      names.forEach(whole::add);
    }
    return laidOver;
  }
}
