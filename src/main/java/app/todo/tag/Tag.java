package app.todo.tag;

import app.todo.validation.Trim;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tag of one account. When it is deleted its row stays as a tombstone. */
@Entity
public class Tag {
  @Id private UUID id;
  private UUID accountId;
  private String name;
  private String nameKey;
  private String color;
  private long revision;
  private Instant createdAt;
  private @Nullable Instant deletedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected Tag() {}

  Tag(UUID id, UUID accountId, TagDraft draft, long revision, Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.name = draft.name();
    this.nameKey = key(draft.name());
    this.color = draft.color();
    this.revision = revision;
    this.createdAt = now;
  }

  /** The name as names are compared: without regard to case. */
  public static String key(String name) {
    return Trim.trimmed(name).toLowerCase(Locale.ROOT);
  }

  /** What the tag is found by in its account. */
  public String nameKey() {
    return nameKey;
  }

  UUID id() {
    return id;
  }

  UUID accountId() {
    return accountId;
  }

  long revision() {
    return revision;
  }

  boolean isDeleted() {
    return deletedAt != null;
  }

  TagDraft draft() {
    return new TagDraft(name, color);
  }

  /** The tag as tasks show it. */
  public TagView view() {
    return new TagView(id, name, color, createdAt);
  }

  void write(TagDraft draft, long newRevision) {
    name = draft.name();
    nameKey = key(draft.name());
    color = draft.color();
    revision = newRevision;
  }

  void delete(long newRevision, Instant now) {
    deletedAt = now;
    revision = newRevision;
  }
}
