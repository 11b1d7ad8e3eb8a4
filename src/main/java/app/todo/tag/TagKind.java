package app.todo.tag;

import app.todo.json.JsonBinder;
import app.todo.patch.MergePatch;
import app.todo.patch.Patcher;
import app.todo.space.Change;
import app.todo.space.Write;
import app.todo.sync.Edit;
import app.todo.sync.Kind;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Tags as clients edit and follow them. */
@ApplicationScoped
@Priority(1)
class TagKind implements Kind<Tag> {
  private final Tags tags;
  private final Patcher patcher;
  private final JsonBinder binder;
  private final Session session;

  TagKind(Tags tags, Patcher patcher, JsonBinder binder, Session session) {
    this.tags = tags;
    this.patcher = patcher;
    this.binder = binder;
    this.session = session;
  }

  @Override
  public String name() {
    return "tag";
  }

  @Override
  public String table() {
    return "tag";
  }

  @Override
  public String gone() {
    return "deleted_at is not null";
  }

  @Override
  public String size() {
    return "400";
  }

  /** The registers of the tags on tasks, unless another tag has the name. */
  @Override
  public String traces() {
    return """
    ,
    registers as (
      select forgotten.space_id, array_agg('tags.' || key) as names
      from forgotten
      cross join lateral (
        select forgotten.name_key
        union
        select jsonb_object_keys(forgotten.former_names)
      ) had (key)
      where not exists (
        select 1
        from tag
        where tag.space_id = forgotten.space_id
          and tag.name_key = key
          and tag.id not in (select id from forgotten)
      )
      group by forgotten.space_id
    ),
    untraced as (
      update task
      set edited = edited - names
      from registers
      where task.space_id = registers.space_id
        and jsonb_exists_any(edited, names)
    )\
    """;
  }

  @Override
  public Class<Tag> rowType() {
    return Tag.class;
  }

  @Override
  public List<Change> changes(Collection<UUID> ids) {
    return session
        .byMultipleIds(Tag.class)
        .enableSessionCheck(true)
        .multiLoad(List.copyOf(ids))
        .stream()
        .filter(Objects::nonNull)
        .map(tag -> Change.of(name(), tag, tag.isDeleted() ? null : tag.view()))
        .toList();
  }

  @Override
  public Tag meant(Tag tag) {
    @Nullable UUID same = tag.mergedInto();
    return same == null ? tag : Objects.requireNonNullElse(session.find(Tag.class, same), tag);
  }

  @Override
  public List<String> create(UUID id, Edit edit, Write write) {
    edit.requireNoSets();
    TagDraft draft = binder.bind(edit.set(), TagDraft.class);
    Optional<Tag> same = tags.meant(Set.of(draft.name()), write).live(draft.name());
    if (same.isPresent()) {
      tags.addMerged(id, draft, same.get(), write);
    } else {
      tags.add(id, draft, MergePatch.names(edit.set()), write);
    }
    return List.of();
  }

  @Override
  public List<String> edit(Tag tag, Edit edit, Write write) {
    edit.requireNoSets();
    MergePatch<TagDraft> set = new MergePatch<>(edit.set());
    List<String> superseded = tag.edited().later(set.fields(), write);
    MergePatch<TagDraft> patch = set.without(superseded);
    if (!patch.fields().isEmpty()) {
      tags.write(tag, patcher.replace(patch, tag.draft()), patch.fields(), write);
    }
    return superseded;
  }

  @Override
  public List<String> delete(Tag tag, Write write) {
    return tags.delete(tag, write);
  }

  @Override
  public List<String> restore(Tag tag, Write write) {
    return tags.restore(tag, write);
  }

  /** A deleted tag has no content that anyone reads. */
  @Override
  public void purge(Tag tag, Write write) {}
}
