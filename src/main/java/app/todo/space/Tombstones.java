package app.todo.space;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is left of deleted rows, so that copies hear of the deletion; they have 90 days to. */
@ApplicationScoped
class Tombstones {
  private static final Duration TOLD = Duration.ofDays(90);
  private static final Duration ANNOUNCED = Duration.ofHours(1);

  /** Spaces are locked in the order of their ids, as writers do, so that there is no deadlock. */
  private static final String ANNOUNCE =
      """
      with newest as (
        select space_id, max(revision) as revision
        from %s
        where deleted_at < :before
        group by space_id
      ),
      locked as (
        select space.id, newest.revision
        from newest
        join space on space.id = newest.space_id
        where space.forgotten_revision < newest.revision
        order by space.id
        for no key update of space
      )
      update space
      set forgotten_revision = locked.revision
      from locked
      where space.id = locked.id
      """;

  /** By the thousand, so that each is within a statement's time however many there are. */
  static final int BATCH = 1_000;

  private static final String FORGET =
      """
      with forgotten as (
        delete from %1$s
        where id in (
          select gone.id
          from %1$s gone
          join space on space.id = gone.space_id
          where gone.deleted_at < :before
            and gone.revision <= space.forgotten_revision
          limit %2$d
        )
        returning *
      )%3$s
      select count(*)
      from forgotten
      """;

  private final EntityManager entities;
  private final List<ChangeSource> sources;
  private final Clock clock;

  Tombstones(EntityManager entities, @All List<ChangeSource> sources, Clock clock) {
    this.entities = entities;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * Forgets old tombstones, an hour after they could be announced, on whichever replica: a reader
   * that has just been told that it knows all that is forgotten still finds the others.
   */
  @Scheduled(every = "1h", delayed = "7m")
  void forget() {
    Instant before = clock.instant().minus(TOLD);
    List<ChangeSource> kept = sources.stream().filter(ChangeSource::keepsTombstones).toList();
    kept.forEach(source -> forget(source.table(), source.traces(), before.minus(ANNOUNCED)));
    forget(DepartedRows.TABLE, "", before.minus(ANNOUNCED));
    kept.forEach(source -> announce(source.table(), before));
    announce(DepartedRows.TABLE, before);
  }

  private void forget(String table, String traces, Instant before) {
    String statement = FORGET.formatted(table, BATCH, traces);
    long forgotten;
    do {
      forgotten =
          QuarkusTransaction.requiringNew()
              .call(() ->
                  (long)
                      entities
                          .createNativeQuery(statement, Long.class)
                          .setParameter("before", before)
                          .getSingleResult());
    } while (forgotten == BATCH);
  }

  /** In a transaction of its own: rows held while it waits for a space could stop a writer. */
  private void announce(String table, Instant before) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            entities
                .createNativeQuery(ANNOUNCE.formatted(table))
                .setParameter("before", before)
                .executeUpdate());
  }
}
