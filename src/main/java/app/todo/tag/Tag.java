package app.todo.tag;

import app.todo.space.Row;
import app.todo.space.Write;
import app.todo.text.Folding;
import app.todo.validation.Trim;
import jakarta.persistence.Entity;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A tag. When it is deleted its row stays as a tombstone. */
@Entity
@DynamicUpdate
public class Tag extends Row {
  private static final String NAME = "name";

  private String name;
  private String nameKey;
  private String searchText;
  private String color;
  private @Nullable UUID mergedInto;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private FormerNames formerNames = FormerNames.NONE;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected Tag() {}

  @SuppressWarnings("NullAway.Init") // rename fills it in
  Tag(UUID id, TagDraft draft, Write write) {
    super(id, write);
    rename(draft.name());
    this.color = draft.color();
  }

  /** The name as names are compared: case-folded, with its accents. */
  public static String key(String name) {
    return Trim.trimmed(Folding.caseFolded(name));
  }

  /** What the tag is found by in its space. */
  public String nameKey() {
    return nameKey;
  }

  /** A deleted tag keeps its name and color until its tombstone goes. */
  @Override
  public boolean isGone(Write write) {
    return false;
  }

  /** The tag that had this name before, which edits of this one mean. */
  @Nullable UUID mergedInto() {
    return mergedInto;
  }

  /** Becomes a tombstone that leads to the tag of the same name. */
  void mergeInto(Tag tag, Write write) {
    mergedInto = tag.id();
    forgetEdits(write);
  }

  String name() {
    return name;
  }

  FormerNames formerNames() {
    return formerNames;
  }

  /** The keys of the names that it has and had, by any of which it may have been put on a task. */
  public Set<String> allKeys() {
    Set<String> keys = new HashSet<>(formerNames.until().keySet());
    keys.add(nameKey);
    return keys;
  }

  /** Whether it got its name after the write was made. */
  boolean wasNamedLater(Write write) {
    return !edited().later(Set.of(NAME), write).isEmpty()
        || write.isDated() && createdAt().isAfter(write.at());
  }

  TagDraft draft() {
    return new TagDraft(name, color);
  }

  /** The tag as tasks show it. */
  public TagView view() {
    return new TagView(id(), name, color, createdAt());
  }

  /** Writes the draft, and returns whether that changes anything. */
  boolean write(TagDraft draft, Write write) {
    if (draft.equals(draft())) {
      return false;
    }
    if (!nameKey.equals(key(draft.name()))) {
      formerNames = formerNames.with(nameKey, write);
    }
    rename(draft.name());
    color = draft.color();
    stamp(write);
    return true;
  }

  private void rename(String newName) {
    name = newName;
    nameKey = key(newName);
    searchText = Folding.searchable(newName);
  }
}
