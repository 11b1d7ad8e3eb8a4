package app.todo.sync;

import app.todo.identity.Caller;
import app.todo.space.ChangePage;
import app.todo.space.Feed;
import app.todo.space.Membership;
import app.todo.space.Memberships;
import app.todo.space.Write;
import app.todo.space.Writes;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Applies a client's mutations, and reads what has changed, in one transaction. */
@ApplicationScoped
class Pushes {
  private final Clients clients;
  private final Memberships memberships;
  private final MutationReader reader;
  private final Rows rows;
  private final Writes writes;
  private final Feed feed;
  private final MutationMeters meters;
  private final Session session;
  private final Caller caller;
  private final Clock clock;

  Pushes(
      Clients clients,
      Memberships memberships,
      MutationReader reader,
      Rows rows,
      Writes writes,
      Feed feed,
      MutationMeters meters,
      Session session,
      Caller caller,
      Clock clock) {
    this.clients = clients;
    this.memberships = memberships;
    this.reader = reader;
    this.rows = rows;
    this.writes = writes;
    this.feed = feed;
    this.meters = meters;
    this.session = session;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Applies the mutations that are not settled yet, and settles them.
   *
   * @param lag how far the service's clock is ahead of the device's
   * @param zone in which the days of the edits are counted
   */
  @Transactional
  SyncAnswer push(SyncRequest request, Duration lag, ZoneId zone) {
    UUID account = caller.accountId();
    writes.awaitPush(account);
    Client known = clients.lock(account, request.clientId());
    List<JsonNode> waiting =
        request.mutations().stream()
            .filter(mutation -> mutation.path("id").asLong() > known.lastMutationId())
            .toList();
    long read = request.cursor() == null ? 0 : request.cursor().lastRead(request.clientId());
    Client acknowledging = known.acknowledging(read);
    if (!waiting.isEmpty()) {
      acknowledging.requireRoom();
    }
    Applied applied = apply(reader.read(waiting), memberships.of(account), lag, zone);
    Batch batch = applied.batch();
    long last = waiting.isEmpty() ? known.lastMutationId() : waiting.getLast().path("id").asLong();
    Client client = acknowledging.settling(last, reader.json(batch.refused()));
    if (!client.equals(known)) {
      clients.save(account, client);
    }
    session.flush();
    meters.count(waiting.size(), batch);
    ChangePage page =
        feed.page(stepped(applied.spaces(), batch.writes()), request.cursor(), request.limit());
    return SyncAnswer.of(client, batch.superseded(), page, clock.instant());
  }

  /** A batch that was applied, and the memberships as they were then. */
  private record Applied(Batch batch, List<Membership> spaces) {}

  private Applied apply(
      List<MutationReader.Read> mutations, List<Membership> spaces, Duration lag, ZoneId zone) {
    Targets targets = rows.targets(mutations, caller.spaceId(), spaces);
    Map<UUID, Write> begun =
        targets.writable().isEmpty() ? Map.of() : writes.begin(targets.writable(), zone);
    if (targets.writable().contains(caller.spaceId()) && !begun.containsKey(caller.spaceId())) {
      throw new UnauthorizedException();
    }
    // Others may have changed what the caller may do before the spaces were locked.
    List<Membership> current = spaces.size() > 1 ? memberships.of(caller.accountId()) : spaces;
    Targets allowed = targets.with(current);
    begun.keySet().stream().filter(space -> !allowed.mayWrite(space)).forEach(writes::release);
    rows.load(mutations);
    Batch batch = new Batch(rows, allowed, begun, lag, zone);
    mutations.forEach(batch::apply);
    return new Applied(batch, current);
  }

  /** The spaces as they are once the transaction has committed. */
  private static List<Membership> stepped(List<Membership> spaces, Map<UUID, Write> writes) {
    return spaces.stream()
        .map(space -> {
          Write write = writes.get(space.spaceId());
          return write == null ? space : space.at(write.newest());
        })
        .toList();
  }
}
