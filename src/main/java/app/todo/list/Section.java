package app.todo.list;

import app.todo.space.Row;
import app.todo.space.Write;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A heading inside a list. When it is deleted its row stays as a tombstone. */
@Entity
@DynamicUpdate
class Section extends Row {
  private UUID listId;
  private String name;
  private @Nullable String position;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected Section() {}

  @SuppressWarnings("NullAway.Init") // assign fills it in
  Section(UUID id, SectionDraft draft, Write write) {
    super(id, write);
    assign(draft);
  }

  /** A deleted section keeps its name until its tombstone goes. */
  @Override
  public boolean isGone(Write write) {
    return false;
  }

  UUID listId() {
    return listId;
  }

  String name() {
    return name;
  }

  @Nullable String position() {
    return position;
  }

  SectionDraft draft() {
    return new SectionDraft(name, listId, position);
  }

  SectionView view() {
    return new SectionView(id(), listId, name, position, createdAt());
  }

  void write(SectionDraft draft, Write write) {
    if (!draft.equals(draft())) {
      assign(draft);
      stamp(write);
    }
  }

  /** Becomes a tombstone, whatever was edited later. */
  void drop(Write write) {
    forgetEdits(write);
  }

  private void assign(SectionDraft draft) {
    name = draft.name();
    listId = draft.listId();
    position = draft.position();
  }
}
