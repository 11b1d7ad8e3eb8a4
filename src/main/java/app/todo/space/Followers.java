package app.todo.space;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Who follows what on this replica. Nothing is sent under its lock: a connection that is closing
 * holds its own lock while it takes its stream out.
 */
final class Followers {
  private final Map<UUID, Follower> byAccount = new HashMap<>();
  private final Map<UUID, Set<Follower>> bySpace = new HashMap<>();

  /** Those whose spaces have still to be read: each notice may be about one of them. */
  private final Set<Follower> unknown = new HashSet<>();

  synchronized List<Follower> all() {
    return List.copyOf(byAccount.values());
  }

  synchronized Optional<Follower> of(UUID accountId) {
    return Optional.ofNullable(byAccount.get(accountId));
  }

  List<EventStream> streams() {
    return all().stream().flatMap(follower -> follower.streams().stream()).toList();
  }

  synchronized Follower add(UUID accountId, EventStream stream) {
    Follower follower =
        byAccount.computeIfAbsent(
            accountId,
            id -> {
              Follower added = new Follower(id);
              unknown.add(added);
              return added;
            });
    follower.streams().add(stream);
    return follower;
  }

  /** Takes out the oldest streams beyond a number. */
  synchronized List<EventStream> surplus(Follower follower, int most) {
    List<EventStream> streams = follower.streams();
    List<EventStream> oldest = List.copyOf(streams.subList(0, Math.max(0, streams.size() - most)));
    streams.removeAll(oldest);
    return oldest;
  }

  synchronized void remove(Follower follower, EventStream stream) {
    follower.streams().remove(stream);
    if (follower.streams().isEmpty() && byAccount.remove(follower.accountId(), follower)) {
      unknown.remove(follower);
      follower.spaces().forEach(space -> unlink(space, follower));
    }
  }

  /** Notes a space's new revision, and returns who has to hear of it. */
  synchronized Collection<Follower> moved(UUID spaceId, long revision) {
    List<Follower> moved =
        Stream.concat(bySpace.getOrDefault(spaceId, Set.of()).stream(), unknown.stream()).toList();
    moved.forEach(follower -> follower.moved(spaceId, revision));
    return moved;
  }

  /** Changes which spaces a follower has, and with them where it is found. */
  synchronized void update(Follower follower, Consumer<Follower> change) {
    follower.spaces().forEach(space -> unlink(space, follower));
    change.accept(follower);
    link(follower);
  }

  private void link(Follower follower) {
    unknown.remove(follower);
    // Its streams may have ended while the database was asked.
    if (byAccount.get(follower.accountId()) == follower) {
      follower
          .spaces()
          .forEach(space -> bySpace.computeIfAbsent(space, _ -> new HashSet<>()).add(follower));
    }
  }

  private void unlink(UUID spaceId, Follower follower) {
    bySpace.computeIfPresent(
        spaceId,
        (_, followers) -> {
          followers.remove(follower);
          return followers.isEmpty() ? null : followers;
        });
  }
}
