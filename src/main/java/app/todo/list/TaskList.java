package app.todo.list;

import app.todo.space.PurgeableRow;
import app.todo.space.Write;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A list that tasks are kept in. */
@Entity
@Table(name = "list")
@DynamicUpdate
class TaskList extends PurgeableRow {
  private String name;
  private String color;
  private @Nullable String position;
  private boolean archived;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected TaskList() {}

  @SuppressWarnings("NullAway.Init") // assign fills it in
  TaskList(UUID id, ListDraft draft, Write write) {
    super(id, write);
    assign(draft);
  }

  ListDraft draft() {
    return new ListDraft(name, color, position, archived);
  }

  ListView view() {
    return new ListView(id(), name, color, position, archived, createdAt(), deletedAt());
  }

  String name() {
    return name;
  }

  @Nullable String position() {
    return position;
  }

  void write(ListDraft draft, Write write) {
    if (!draft.equals(draft())) {
      assign(draft);
      stamp(write);
    }
  }

  /** Leaves a tombstone. */
  void purge(Write write) {
    name = "";
    position = null;
    becomeTombstone(write);
  }

  private void assign(ListDraft draft) {
    name = draft.name();
    color = draft.color();
    position = draft.position();
    archived = draft.archived();
  }
}
