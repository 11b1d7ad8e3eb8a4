package app.todo.filter;

import app.todo.json.JsonBinder;
import app.todo.patch.MergePatch;
import app.todo.patch.Patcher;
import app.todo.space.Change;
import app.todo.space.Write;
import app.todo.sync.Edit;
import app.todo.sync.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;

/** Saved filters as clients edit and follow them. */
@ApplicationScoped
class FilterKind implements Kind<SavedFilter> {
  private final Filters filters;
  private final Patcher patcher;
  private final JsonBinder binder;
  private final Session session;

  FilterKind(Filters filters, Patcher patcher, JsonBinder binder, Session session) {
    this.filters = filters;
    this.patcher = patcher;
    this.binder = binder;
    this.session = session;
  }

  @Override
  public String name() {
    return "filter";
  }

  @Override
  public String table() {
    return "saved_filter";
  }

  @Override
  public String gone() {
    return "deleted_at is not null";
  }

  @Override
  public String size() {
    return "600 + octet_length(query)";
  }

  @Override
  public Class<SavedFilter> rowType() {
    return SavedFilter.class;
  }

  @Override
  public List<Change> changes(Collection<UUID> ids) {
    return session
        .byMultipleIds(SavedFilter.class)
        .enableSessionCheck(true)
        .multiLoad(List.copyOf(ids))
        .stream()
        .filter(Objects::nonNull)
        .map(filter -> Change.of(name(), filter, filter.isDeleted() ? null : filter.view()))
        .toList();
  }

  @Override
  public List<String> create(UUID id, Edit edit, Write write) {
    edit.requireNoSets();
    FilterDraft draft = binder.bind(edit.set(), FilterDraft.class);
    filters.add(id, draft, MergePatch.names(edit.set()), write);
    return List.of();
  }

  @Override
  public List<String> edit(SavedFilter filter, Edit edit, Write write) {
    edit.requireNoSets();
    MergePatch<FilterDraft> set = new MergePatch<>(edit.set());
    List<String> superseded = filter.edited().later(set.fields(), write);
    MergePatch<FilterDraft> patch = set.without(superseded);
    filters.write(filter, patcher.replace(patch, filter.draft()), patch.fields(), write);
    return superseded;
  }

  /** A deleted filter has no content that anyone reads. */
  @Override
  public void purge(SavedFilter filter, Write write) {}
}
