package app.todo.list;

import app.todo.space.PurgeableRow;
import app.todo.space.Write;
import app.todo.space.Writes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Purges lists that have been in the trash for 30 days. Their tasks expire by themselves. */
@ApplicationScoped
class ListExpiry {
  private final Lists lists;
  private final Writes writes;
  private final Clock clock;

  ListExpiry(Lists lists, Writes writes, Clock clock) {
    this.lists = lists;
    this.writes = writes;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "6m")
  void expire() {
    Instant before = clock.instant().minus(PurgeableRow.RESTORABLE);
    QuarkusTransaction.requiringNew()
        .call(() -> lists.spacesWithDeleted(before))
        .forEach(space -> expire(space, before));
  }

  private void expire(UUID spaceId, Instant before) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          Write write = writes.begin(spaceId, ZoneOffset.UTC);
          lists.deletedIn(spaceId, before).forEach(list -> lists.purgeAlone(list, write));
        });
  }
}
