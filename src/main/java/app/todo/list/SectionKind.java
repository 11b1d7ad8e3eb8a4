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

/** Sections as clients edit and follow them. */
@ApplicationScoped
class SectionKind implements Kind<Section> {
  private final Sections sections;
  private final Patcher patcher;
  private final JsonBinder binder;
  private final Session session;

  SectionKind(Sections sections, Patcher patcher, JsonBinder binder, Session session) {
    this.sections = sections;
    this.patcher = patcher;
    this.binder = binder;
    this.session = session;
  }

  @Override
  public String name() {
    return "section";
  }

  @Override
  public String table() {
    return "section";
  }

  @Override
  public String gone() {
    return "deleted_at is not null";
  }

  @Override
  public String size() {
    return "600";
  }

  @Override
  public Class<Section> rowType() {
    return Section.class;
  }

  @Override
  public List<Change> changes(Collection<UUID> ids) {
    return session
        .byMultipleIds(Section.class)
        .enableSessionCheck(true)
        .multiLoad(List.copyOf(ids))
        .stream()
        .filter(Objects::nonNull)
        .map(section -> Change.of(name(), section, section.isDeleted() ? null : section.view()))
        .toList();
  }

  @Override
  public List<String> create(UUID id, Edit edit, Write write) {
    edit.requireNoSets();
    SectionDraft draft = binder.bind(edit.set(), SectionDraft.class);
    sections.add(id, draft, MergePatch.names(edit.set()), write);
    return List.of();
  }

  @Override
  public List<String> edit(Section section, Edit edit, Write write) {
    edit.requireNoSets();
    MergePatch<SectionDraft> set = new MergePatch<>(edit.set());
    List<String> superseded = section.edited().later(set.fields(), write);
    MergePatch<SectionDraft> patch = set.without(superseded);
    sections.write(section, patcher.replace(patch, section.draft()), patch.fields(), write);
    return superseded;
  }

  /** A deleted section has no content that anyone reads. */
  @Override
  public void purge(Section section, Write write) {}
}
