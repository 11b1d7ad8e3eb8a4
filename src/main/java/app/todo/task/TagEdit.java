package app.todo.task;

import app.todo.problem.BrokenRulesException;
import app.todo.space.Edits;
import app.todo.space.Write;
import app.todo.sync.Edit;
import app.todo.tag.Tag;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an edit does to the set of a task's tags: which it is to have, and which it is not. */
final class TagEdit {
  private final Map<String, String> added = new LinkedHashMap<>();
  private final Map<String, String> removed = new LinkedHashMap<>();

  private TagEdit() {}

  /** The edit of tags, which a whole list among the fields is as well. */
  static TagEdit of(Edit edit, List<String> current) {
    TagEdit tags = new TagEdit();
    requireTags(edit.add(), "add");
    requireTags(edit.remove(), "remove");
    @Nullable JsonNode list = edit.set().get(TaskFields.TAGS);
    if (list != null && isOfTexts(list)) {
      current.forEach(name -> tags.removed.put(Tag.key(name), name));
      list.forEach(name -> tags.add(name.asText()));
    }
    edit.remove()
        .getOrDefault(TaskFields.TAGS, List.of())
        .forEach(name -> tags.removed.put(Tag.key(name), name));
    edit.add().getOrDefault(TaskFields.TAGS, List.of()).forEach(tags::add);
    return tags;
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

  Collection<String> added() {
    return added.values();
  }

  /** The registers that it writes. */
  Set<String> registers() {
    Set<String> registers = new TreeSet<>();
    added.values().forEach(name -> registers.add(TaskFields.tag(name)));
    removed.values().forEach(name -> registers.add(TaskFields.tag(name)));
    return registers;
  }

  /** Leaves out what was edited later, and returns the registers of that. */
  List<String> dropLater(Edits edits, Write write) {
    List<String> later = edits.later(registers(), write);
    added.values().removeIf(name -> later.contains(TaskFields.tag(name)));
    removed.values().removeIf(name -> later.contains(TaskFields.tag(name)));
    return later;
  }

  /** Leaves out tags by their keys, and returns the registers of those. */
  List<String> drop(Set<String> keys) {
    List<String> dropped =
        added.values().stream()
            .filter(name -> keys.contains(Tag.key(name)))
            .map(TaskFields::tag)
            .toList();
    added.keySet().removeAll(keys);
    return dropped;
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
