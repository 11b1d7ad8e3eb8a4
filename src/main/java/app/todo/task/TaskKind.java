package app.todo.task;

import app.todo.json.JsonBinder;
import app.todo.patch.MergePatch;
import app.todo.patch.Patcher;
import app.todo.problem.BrokenRulesException;
import app.todo.space.Change;
import app.todo.space.Edits;
import app.todo.space.Write;
import app.todo.sync.Edit;
import app.todo.sync.Kind;
import app.todo.tag.Tags;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Tasks as clients edit and follow them. They come before tags, to which they refer. */
@ApplicationScoped
@Priority(2)
class TaskKind implements Kind<Task> {
  private final Tasks tasks;
  private final Tags tags;
  private final Patcher patcher;
  private final JsonBinder binder;
  private final Session session;

  TaskKind(Tasks tasks, Tags tags, Patcher patcher, JsonBinder binder, Session session) {
    this.tasks = tasks;
    this.tags = tags;
    this.patcher = patcher;
    this.binder = binder;
    this.session = session;
  }

  @Override
  public String name() {
    return "task";
  }

  @Override
  public String table() {
    return "task";
  }

  @Override
  public String gone() {
    return "purged";
  }

  @Override
  public String size() {
    return """
    500 + octet_length(title) + coalesce(octet_length(description), 0) + 200 * (
      select count(*)
      from task_tag
      where task_tag.task_id = task.id
    )\
    """;
  }

  @Override
  public Class<Task> rowType() {
    return Task.class;
  }

  @Override
  public List<Change> changes(Collection<UUID> ids) {
    return session
        .byMultipleIds(Task.class)
        .enableSessionCheck(true)
        .multiLoad(List.copyOf(ids))
        .stream()
        .filter(Objects::nonNull)
        .map(task -> Change.of(name(), task, task.isPurged() ? null : task.view()))
        .toList();
  }

  @Override
  public List<String> create(UUID id, Edit edit, Write write) {
    TagEdit tagEdit = TagEdit.of(edit, List.of(), tags.meant(TagEdit.names(edit), write));
    List<String> superseded = tagEdit.dropLater(Edits.NONE, Set.of(), write);
    ObjectNode members = tagEdit.laidOver(edit.set(), List.of());
    TaskDraft draft = binder.bind(members, TaskDraft.class);
    Set<String> fields = MergePatch.names(edit.set());
    fields.addAll(tagEdit.registers());
    tasks.add(id, draft, fields, write);
    return superseded;
  }

  @Override
  public List<String> edit(Task task, Edit edit, Write write) {
    TaskDraft draft = task.draft();
    Set<String> registers = TaskFields.registers(MergePatch.names(edit.set()));
    List<String> superseded = new ArrayList<>(task.edited().later(registers, write));
    if (isMovedLater(task, edit, write) && !superseded.contains(TaskFields.PARENT)) {
      superseded.add(TaskFields.PARENT);
    }
    MergePatch<TaskDraft> patch =
        new MergePatch<TaskDraft>(edit.set()).without(TaskFields.members(superseded));
    TagEdit tagEdit = TagEdit.of(edit, draft.tags(), tags.meant(TagEdit.names(edit), write));
    superseded.addAll(tagEdit.dropLater(task.edited(), task.tags(), write));
    TaskDraft edited =
        patcher.replace(new MergePatch<>(tagEdit.laidOver(patch.members(), draft.tags())), draft);
    Set<String> fields = patch.fields();
    fields.addAll(tagEdit.registers());
    tasks.write(task, edited, fields, write);
    noteSuperseded(task, superseded, edit, draft, write);
    return superseded;
  }

  private void noteSuperseded(
      Task task, List<String> superseded, Edit edit, TaskDraft before, Write write) {
    Set<String> kept = new HashSet<>(superseded);
    kept.retainAll(TaskFields.KEPT);
    if (!kept.isEmpty()) {
      ObjectNode members = edit.set().deepCopy().retain(TaskFields.members(kept));
      MergePatch<TaskDraft> patch = new MergePatch<>(members);
      try {
        TaskDraft wanted =
            patcher.replace(patch, before).reminded(task.shownReminder(), patch.fields());
        tasks.noteSuperseded(task, kept, wanted, write);
      } catch (BrokenRulesException _) {
        // The edit stays without effect, as its values don't go with the later ones.
      }
    }
  }

  /** Whether the task was put into a list later than the edit makes it a step. */
  private static boolean isMovedLater(Task task, Edit edit, Write write) {
    return edit.set().hasNonNull(TaskFields.PARENT)
        && !task.edited().later(List.of(TaskFields.LIST), write).isEmpty();
  }

  @Override
  public List<String> delete(Task task, Write write) {
    return tasks.delete(task, write);
  }

  @Override
  public List<String> restore(Task task, Write write) {
    return tasks.restore(task, write);
  }

  @Override
  public void purge(Task task, Write write) {
    task.purge(write);
  }
}
