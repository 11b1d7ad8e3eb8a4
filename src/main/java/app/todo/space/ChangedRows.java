package app.todo.space;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds the rows that have changed, of all kinds, before it loads those that fit an answer. */
@ApplicationScoped
class ChangedRows {
  private static final String OF_KIND =
      """
      (
        select '%1$s' as kind, id, revision, %2$s as size, false as departed, cast(null as uuid)
        from %3$s
        where space_id = :space
          and revision >= :revision
          and (revision > :revision or id > :id or id = :id and '%1$s' > :kind)
          and revision <= :upTo
          and (not (%4$s) or revision > :floor)
        order by revision, id
        limit %5$d
      )
      """;

  private static final String DEPARTED =
      """
      (
        select kind, row_id, revision, 150, true, moved_to
        from departed_row
        where space_id = :space
          and revision >= :revision
          and (revision > :revision or row_id > :id or row_id = :id and kind > :kind)
          and revision <= :upTo
          and revision > :floor
        order by revision, row_id
        limit %d
      )
      """;

  private final Session session;
  private final Map<String, ChangeSource> sources;

  ChangedRows(Session session, @All List<ChangeSource> sources) {
    this.session = session;
    this.sources = sources.stream().collect(Collectors.toMap(ChangeSource::name, source -> source));
  }

  /**
   * A row that has changed, and about how many bytes it takes.
   *
   * @param isDeparted whether the row has left the space
   * @param movedTo the space that it has moved to
   */
  record Found(
      RowKey key,
      UUID spaceId,
      long revision,
      long size,
      boolean isDeparted,
      @Nullable UUID movedTo) {
    boolean isStill(Change change) {
      return change.spaceId().equals(spaceId) && change.revision() == revision;
    }
  }

  /**
   * The rows of a space after a place up to a revision, in commit order; one more than the limit if
   * there are more. PostgreSQL orders ids by their bytes; rows of one id are ordered by kind.
   */
  List<Found> after(UUID spaceId, Place place, long upTo, int limit) {
    int most = limit + 1;
    String ofAllKinds =
        sources.values().stream()
            .map(source ->
                OF_KIND.formatted(
                    source.name(), source.size(), source.table(), source.gone(), most))
            .collect(Collectors.joining(" union all "));
    return session
        .createNativeQuery(
            "%s union all %s order by revision, id, kind limit %d"
                .formatted(ofAllKinds, DEPARTED.formatted(most), most),
            Object[].class)
        .setParameter("space", spaceId)
        .setParameter("revision", place.revision())
        .setParameter("id", place.last().id())
        .setParameter("kind", place.last().kind())
        .setParameter("upTo", upTo)
        .setParameter("floor", place.floor())
        .getResultList()
        .stream()
        .map(row ->
            new Found(
                new RowKey((String) row[0], (UUID) row[1]),
                spaceId,
                (long) row[2],
                ((Number) row[3]).longValue(),
                (boolean) row[4],
                (UUID) row[5]))
        .toList();
  }

  /** Loads what was found. A row that has changed again by now comes with its newer revision. */
  List<Change> load(List<Found> found) {
    Map<RowKey, Change> changes = new HashMap<>();
    found.stream()
        .filter(row -> !row.isDeparted())
        .collect(Collectors.groupingBy(row -> row.key().kind()))
        .forEach((kind, rows) -> changesOf(kind, rows).forEach(row -> changes.put(row.key(), row)));
    return found.stream()
        .flatMap(row ->
            row.isDeparted()
                ? Stream.of(Change.departed(row))
                : Stream.ofNullable(changes.get(row.key())).filter(row::isStill))
        .toList();
  }

  private List<Change> changesOf(String kind, Collection<Found> rows) {
    return Objects.requireNonNull(sources.get(kind))
        .changes(rows.stream().map(row -> row.key().id()).toList());
  }
}
