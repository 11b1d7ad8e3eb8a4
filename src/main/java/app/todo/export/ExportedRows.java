package app.todo.export;

import app.todo.problem.MissingException;
import app.todo.space.Change;
import app.todo.space.ChangeSource;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The rows of spaces as files have them: their ids first, then their content page by page. */
@ApplicationScoped
class ExportedRows {
  /** About how many bytes of content are held at once, beyond the last row. */
  private static final long PAGE_BYTES = 1 << 20;

  private static final int PAGE_ROWS = 500;

  private static final String OF_KIND =
      """
      select id, %s as size, 0
      from %s
      where space_id = any(:spaces)
        and not (%s)
        and %s
      order by id
      """;

  /** Which rows of a kind belong to a list; of other kinds, none do. */
  private static final Map<String, String> OF_LIST =
      Map.of(
          "list",
          "id = :list",
          "section",
          "list_id = :list",
          "task",
          "list_id = :list",
          "tag",
          """
          exists (
            select 1
            from task_tag
            join task on task.space_id = task_tag.space_id and task.id = task_tag.task_id
            where task_tag.space_id = tag.space_id
              and task_tag.tag_id = tag.id
              and task.list_id = :list
          )\
          """);

  /** By list, section and age, each followed by its steps. A circle of steps is not reached. */
  private static final String AS_SHOWN =
      """
      with recursive placed as (
        select
          task.id,
          task.parent_id,
          %s as size,
          row_number() over (
            order by
              list.id is not null,
              list.position collate "C" nulls last,
              list.name,
              list.id,
              section.id is not null,
              section.position collate "C" nulls last,
              section.id,
              case when task.parent_id is not null then task.position end collate "C" nulls last,
              task.created_at,
              task.id
          ) as place
        from task
        left join list
          on list.id = task.list_id and list.space_id = task.space_id and list.deleted_at is null
        left join section
          on section.id = task.section_id
            and section.list_id = task.list_id
            and section.deleted_at is null
        where task.space_id = any(:spaces)
          and task.deleted_at is null
          and %s
      ),
      tree as (
        select id, size, 0 as depth, array[place] as path
        from placed
        where not exists (select 1 from placed parent where parent.id = placed.parent_id)
        union all
        select placed.id, placed.size, depth + 1, path || placed.place
        from tree
        join placed on placed.parent_id = tree.id
      )
      select id, size, depth
      from tree
      order by path
      """;

  private final Session session;
  private final ObjectMapper mapper;
  private final Map<String, ChangeSource> sources;

  ExportedRows(Session session, ObjectMapper mapper, @All List<ChangeSource> sources) {
    this.session = session;
    this.mapper = mapper;
    this.sources =
        sources.stream().collect(Collectors.toMap(ChangeSource::name, Function.identity()));
  }

  /** Checks that there is a list, which may be in the trash. */
  void requireList(UUID list, List<UUID> spaces) {
    if (ofKind("list", spaces, list).isEmpty()) {
      throw new MissingException("List not found");
    }
  }

  /** All later statements of the transaction read what was committed when the first did. */
  void fix() {
    session
        .createNativeMutationQuery("set transaction isolation level repeatable read, read only")
        .executeUpdate();
  }

  /** The rows of a kind by their ids, those in the trash too. */
  List<Found> ofKind(String kind, List<UUID> spaces, @Nullable UUID list) {
    ChangeSource source = source(kind);
    String where = list == null ? "true" : OF_LIST.getOrDefault(kind, "false");
    return found(
        OF_KIND.formatted(source.size(), source.table(), source.gone(), where), spaces, list);
  }

  /** The tasks that are not in the trash, in the order in which a person reads them. */
  List<Found> asShown(List<UUID> spaces, @Nullable UUID list) {
    String where = list == null ? "true" : "task.list_id = :list";
    String size = "500 + octet_length(task.title) + coalesce(octet_length(task.description), 0)";
    return found(AS_SHOWN.formatted(size, where), spaces, list);
  }

  /** Reads rows in their order, and hands each over with what the API shows of it. */
  void read(String kind, List<Found> rows, BiConsumer<Found, ObjectNode> visit) {
    int done = 0;
    while (done < rows.size()) {
      List<Found> page = page(rows.subList(done, rows.size()));
      Map<UUID, Change> changes =
          source(kind).changes(page.stream().map(Found::id).toList()).stream()
              .collect(Collectors.toMap(Change::id, Function.identity()));
      for (Found row : page) {
        Change change = changes.get(row.id());
        if (change != null && change.data() != null) {
          visit.accept(row, mapper.valueToTree(change.data()));
        }
      }
      session.clear();
      done += page.size();
    }
  }

  private static List<Found> page(List<Found> rows) {
    int taken = 0;
    long left = PAGE_BYTES;
    while (taken < Math.min(PAGE_ROWS, rows.size()) && left > 0) {
      left -= rows.get(taken).size();
      taken++;
    }
    return rows.subList(0, taken);
  }

  private List<Found> found(String sql, List<UUID> spaces, @Nullable UUID list) {
    NativeQuery<Object[]> query =
        session
            .createNativeQuery(sql, Object[].class)
            .setParameter("spaces", spaces.toArray(UUID[]::new));
    if (sql.contains(":list")) {
      query.setParameter("list", list);
    }
    return query.getResultList().stream()
        .map(row ->
            new Found((UUID) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).intValue()))
        .toList();
  }

  private ChangeSource source(String kind) {
    return Objects.requireNonNull(sources.get(kind));
  }
}
