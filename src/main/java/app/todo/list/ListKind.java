package app.todo.list;

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

/** Lists as clients edit and follow them. */
@ApplicationScoped
class ListKind implements Kind<TaskList> {
  private final Lists lists;
  private final Patcher patcher;
  private final JsonBinder binder;
  private final Session session;

  ListKind(Lists lists, Patcher patcher, JsonBinder binder, Session session) {
    this.lists = lists;
    this.patcher = patcher;
    this.binder = binder;
    this.session = session;
  }

  @Override
  public String name() {
    return "list";
  }

  @Override
  public String table() {
    return "list";
  }

  @Override
  public String gone() {
    return "purged";
  }

  @Override
  public String size() {
    return "600";
  }

  @Override
  public Class<TaskList> rowType() {
    return TaskList.class;
  }

  @Override
  public List<Change> changes(Collection<UUID> ids) {
    return session
        .byMultipleIds(TaskList.class)
        .enableSessionCheck(true)
        .multiLoad(List.copyOf(ids))
        .stream()
        .filter(Objects::nonNull)
        .map(list -> Change.of(name(), list, list.isPurged() ? null : list.view()))
        .toList();
  }

  @Override
  public List<String> create(UUID id, Edit edit, Write write) {
    edit.requireNoSets();
    ListDraft draft = binder.bind(edit.set(), ListDraft.class);
    lists.add(id, draft, MergePatch.names(edit.set()), write);
    return List.of();
  }

  @Override
  public List<String> edit(TaskList list, Edit edit, Write write) {
    edit.requireNoSets();
    MergePatch<ListDraft> set = new MergePatch<>(edit.set());
    List<String> superseded = list.edited().later(set.fields(), write);
    MergePatch<ListDraft> patch = set.without(superseded);
    lists.write(list, patcher.replace(patch, list.draft()), patch.fields(), write);
    return superseded;
  }

  @Override
  public List<String> delete(TaskList list, Write write) {
    return lists.delete(list, write);
  }

  @Override
  public List<String> restore(TaskList list, Write write) {
    return lists.restore(list, write);
  }

  @Override
  public void purge(TaskList list, Write write) {
    lists.purge(list, write);
  }
}
