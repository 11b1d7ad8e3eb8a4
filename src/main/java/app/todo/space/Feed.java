package app.todo.space;

import io.quarkus.arc.All;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** A space's changes, of all features, in commit order. */
@ApplicationScoped
class Feed {
  /** PostgreSQL orders ids by their bytes, which Java's UUIDs do not. */
  private static final Comparator<Change> BY_COMMIT =
      Comparator.comparingLong(Change::revision).thenComparing(change -> change.id().toString());

  private final Session session;
  private final List<ChangeSource> sources;

  Feed(Session session, @All List<ChangeSource> sources) {
    this.session = session;
    this.sources = sources;
  }

  /** Where the space's history stands. */
  private record History(long revision, long forgottenRevision) {}

  /**
   * The changes after a place. The history is read first: revisions are taken under a lock that
   * lasts to the commit, so all rows up to it are there to be read, and later ones wait their turn.
   */
  ChangePage page(UUID spaceId, @Nullable Cursor since, int limit) {
    History history = history(spaceId);
    boolean reset = since != null && isLost(since, history);
    Cursor after = since == null || reset ? Cursor.start(history.revision()) : since;
    ChangeRange range = new ChangeRange(spaceId, after, history.revision(), limit + 1);
    List<Change> found =
        sources.stream()
            .flatMap(source -> source.changes(range).stream())
            .sorted(BY_COMMIT)
            .toList();
    boolean more = found.size() > limit;
    List<Change> changes = more ? found.subList(0, limit) : found;
    Cursor cursor = more ? after.after(changes.getLast()) : Cursor.at(history.revision());
    return new ChangePage(changes, cursor, more, reset);
  }

  private History history(UUID spaceId) {
    return session
        .createNativeQuery(
            "select revision, forgotten_revision from space where id = :space", Object[].class)
        .setParameter("space", spaceId)
        .uniqueResultOptional()
        .map(row -> new History((long) row[0], (long) row[1]))
        .orElseThrow(UnauthorizedException::new);
  }

  /** A cursor from the future belongs to a history that a restored backup has undone. */
  private static boolean isLost(Cursor since, History history) {
    return !since.covers(history.forgottenRevision()) || since.isAheadOf(history.revision());
  }
}
