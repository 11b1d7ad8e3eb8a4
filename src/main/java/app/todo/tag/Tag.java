package app.todo.tag;

import app.todo.space.Write;
import app.todo.text.Folding;
import app.todo.validation.Trim;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tag of one space. When it is deleted its row stays as a tombstone. */
@Entity
public class Tag {
  @Id private UUID id;
  private UUID spaceId;
  private String name;
  private String nameKey;
  private String searchText;
  private String color;
  private long revision;
  private Instant createdAt;
  private @Nullable Instant deletedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected Tag() {}

  @SuppressWarnings("NullAway.Init") // rename fills it in
  Tag(UUID id, TagDraft draft, Write write) {
    this.id = id;
    this.spaceId = write.spaceId();
    rename(draft.name());
    this.color = draft.color();
    this.revision = write.stamp();
    this.createdAt = write.at();
  }

  /** The name as names are compared: case-folded, with its accents. */
  public static String key(String name) {
    return Trim.trimmed(Folding.caseFolded(name));
  }

  /** What the tag is found by in its space. */
  public String nameKey() {
    return nameKey;
  }

  UUID id() {
    return id;
  }

  UUID spaceId() {
    return spaceId;
  }

  long revision() {
    return revision;
  }

  boolean isDeleted() {
    return deletedAt != null;
  }

  String name() {
    return name;
  }

  TagDraft draft() {
    return new TagDraft(name, color);
  }

  /** The tag as tasks show it. */
  public TagView view() {
    return new TagView(id, name, color, createdAt);
  }

  /** Writes the draft, and returns whether that changes anything. */
  boolean write(TagDraft draft, Write write) {
    if (draft.equals(draft())) {
      return false;
    }
    rename(draft.name());
    color = draft.color();
    revision = write.stamp();
    return true;
  }

  void delete(Write write) {
    deletedAt = write.at();
    revision = write.stamp();
  }

  private void rename(String newName) {
    name = newName;
    nameKey = key(newName);
    searchText = Folding.searchable(newName);
  }
}
