package app.todo.sync;

import app.todo.patch.Creation;
import app.todo.problem.ConflictException;
import app.todo.problem.MissingException;
import app.todo.problem.Problem;
import app.todo.problem.Refusals;
import app.todo.problem.TooManyRequestsException;
import app.todo.space.Given;
import app.todo.space.Row;
import app.todo.space.RowKey;
import app.todo.space.Write;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mutations of one request, applied in their order under the locks of their spaces. */
final class Batch {
  private final Rows rows;
  private final Targets targets;
  private final Map<UUID, Write> writes;
  private final Duration lag;
  private final ZoneId zone;
  private final List<Refusal> refused = new ArrayList<>();
  private final List<Superseded> superseded = new ArrayList<>();
  private final Map<RowKey, Problem> notCreated = new HashMap<>();

  /**
   * A batch that has applied nothing yet.
   *
   * @param lag how far the service's clock is ahead of the device's
   */
  Batch(Rows rows, Targets targets, Map<UUID, Write> writes, Duration lag, ZoneId zone) {
    this.rows = rows;
    this.targets = targets;
    this.writes = writes;
    this.lag = lag;
    this.zone = zone;
  }

  List<Refusal> refused() {
    return refused;
  }

  List<Superseded> superseded() {
    return superseded;
  }

  Map<UUID, Write> writes() {
    return writes;
  }

  void apply(MutationReader.Read read) {
    @Nullable Mutation mutation = read.mutation();
    if (mutation == null) {
      refused.add(new Refusal(read.id(), Objects.requireNonNull(read.problem())));
      return;
    }
    @Nullable Problem dependent = notCreated.get(mutation.key());
    if (dependent != null && mutation.action() != Action.CREATE) {
      refused.add(new Refusal(mutation.id(), dependent));
      return;
    }
    try {
      List<String> fields = applied(mutation, rows.kind(mutation));
      notCreated.remove(mutation.key());
      if (!fields.isEmpty()) {
        superseded.add(new Superseded(mutation.id(), fields));
      }
    } catch (RuntimeException e) {
      refuse(mutation, Refusals.of(e).orElseThrow(() -> e));
    }
  }

  private void refuse(Mutation mutation, Problem problem) {
    refused.add(new Refusal(mutation.id(), problem));
    if (mutation.action() == Action.CREATE) {
      notCreated.put(mutation.key(), problem);
    }
  }

  private <R extends Row> List<String> applied(Mutation mutation, Kind<R> kind) {
    Optional<R> found = rows.find(kind, mutation.row());
    Write write = write(mutation, found);
    if (found.isEmpty()) {
      if (mutation.action() != Action.CREATE) {
        throw new MissingException("There is no such %s.".formatted(kind.name()));
      }
      UUID id = requireNew(mutation);
      List<String> superseded = kind.create(id, mutation.edit(), write);
      take(mutation, kind, write);
      return superseded;
    }
    return applied(mutation, kind, found.get(), write);
  }

  /** The next occurrence of a task, which may be brought from elsewhere, has a name-based id. */
  private static UUID requireNew(Mutation mutation) {
    boolean isOccurrence = mutation.given() != null && mutation.row().version() == 3;
    return isOccurrence ? mutation.row() : Creation.requireVersion7("row", mutation.row());
  }

  /** A tag that was merged into another has nothing of its own. */
  private <R extends Row> void take(Mutation mutation, Kind<R> kind, Write write) {
    @Nullable Given given = mutation.given();
    if (given != null) {
      rows.find(kind, mutation.row())
          .filter(row -> !row.isDeleted())
          .ifPresent(row -> row.take(given, write));
    }
  }

  private static <R extends Row> List<String> applied(
      Mutation mutation, Kind<R> kind, R row, Write write) {
    boolean isGone = row.isGone(write);
    return switch (mutation.action()) {
      case CREATE -> {
        if (isGone) {
          throw new ConflictException(
              "This id belonged to a %s that has been deleted for good.".formatted(kind.name()));
        }
        yield kind.edit(kind.meant(row), mutation.edit(), write);
      }
      case UPDATE -> {
        requireLasting(isGone, kind);
        yield kind.edit(kind.meant(row), mutation.edit(), write);
      }
      case RESTORE -> {
        requireLasting(isGone, kind);
        yield kind.restore(kind.meant(row), write);
      }
      case DELETE -> isGone ? List.of() : kind.delete(row, write);
      case PURGE -> isGone ? List.of() : purged(kind, row, write);
    };
  }

  /** Purges only what was in the trash when the person said so, and has been since. */
  private static <R extends Row> List<String> purged(Kind<R> kind, R row, Write write) {
    List<String> later = row.edited().later(List.of(Row.DELETED), write);
    if (!row.isDeleted() || !later.isEmpty()) {
      return List.of(Row.DELETED);
    }
    kind.purge(row, write);
    return List.of();
  }

  private static void requireLasting(boolean isGone, Kind<?> kind) {
    if (isGone) {
      throw new MissingException("This %s has been deleted for good.".formatted(kind.name()));
    }
  }

  /** The write to the mutation's space, dated when the person made the edit. */
  private Write write(Mutation mutation, Optional<? extends Row> found) {
    UUID target = targets.require(mutation);
    UUID space = found.map(Row::spaceId).orElse(target);
    if (mutation.action() == Action.CREATE && !space.equals(target)) {
      throw new ConflictException("This id is taken.");
    }
    targets.requireWritable(space);
    @Nullable Write write = writes.get(space);
    if (write == null) {
      // The row has moved since the spaces were locked; the whole request is sent again.
      throw new TooManyRequestsException(
          "moves", "A task has just been moved; try again in a moment.", Duration.ofSeconds(1));
    }
    return write.madeAt(mutation.at().plus(lag), zone);
  }
}
