package app.todo.filter;

import app.todo.space.Row;
import app.todo.space.Write;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A saved filter. When it is deleted its row stays as a tombstone. */
@Entity
@DynamicUpdate
class SavedFilter extends Row {
  private String name;
  private String icon;
  private String query;
  private @Nullable String position;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected SavedFilter() {}

  @SuppressWarnings("NullAway.Init") // assign fills it in
  SavedFilter(UUID id, FilterDraft draft, Write write) {
    super(id, write);
    assign(draft);
  }

  /** A deleted filter keeps its content until its tombstone goes. */
  @Override
  public boolean isGone(Write write) {
    return false;
  }

  String name() {
    return name;
  }

  @Nullable String position() {
    return position;
  }

  FilterDraft draft() {
    return new FilterDraft(name, icon, query, position);
  }

  FilterView view() {
    return new FilterView(id(), name, icon, query, position, createdAt());
  }

  void write(FilterDraft draft, Write write) {
    if (!draft.equals(draft())) {
      assign(draft);
      stamp(write);
    }
  }

  private void assign(FilterDraft draft) {
    name = draft.name();
    icon = draft.icon();
    query = draft.query();
    position = draft.position();
  }
}
