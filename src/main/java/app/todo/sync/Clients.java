package app.todo.sync;

import app.todo.space.Membership;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What the service remembers of each client: which mutations are settled, and what it refused. */
@ApplicationScoped
class Clients {
  private static final String READ =
      """
      select %s, c.last_mutation_id, cast(c.refusals as text)
      from member m
      join space s on s.id = m.space_id
      left join client c on c.account_id = m.account_id and c.id = :client
      where m.account_id = :account
      order by s.id
      """
          .formatted(Membership.COLUMNS);

  private static final String LOCK =
      """
      insert into client (account_id, id, last_mutation_id, seen_at)
      values (:account, :client, 0, :now)
      on conflict (account_id, id) do update
      set seen_at = excluded.seen_at
      returning last_mutation_id, cast(refusals as text), xmax = 0
      """;

  /** Of one account: clients choose their ids, and a program may choose one for each request. */
  static final int MOST = 200;

  private static final String FORGET_OLDEST =
      """
      delete from client
      where account_id = :account
        and id in (
          select id
          from client
          where account_id = :account
          order by seen_at desc, id
          offset :most
        )
      """;

  private static final String SAVE =
      """
      update client
      set
        last_mutation_id = :last,
        refusals = cast(:refusals as jsonb)
      where account_id = :account
        and id = :client
      """;

  private static final String FORGET =
      """
      update client
      set refusals = (
        select coalesce(jsonb_agg(refusal), '[]')
        from jsonb_array_elements(refusals) refusal
        where cast(refusal ->> 'id' as bigint) > :read
      )
      where account_id = :account
        and id = :client
      """;

  private static final Duration KEPT = Duration.ofDays(180);

  private static final String FORGET_UNSEEN =
      """
      delete from client
      where seen_at < :before
      """;

  private final Session session;
  private final ObjectMapper mapper;
  private final Clock clock;

  Clients(Session session, ObjectMapper mapper, Clock clock) {
    this.session = session;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** A client and the spaces that it follows. */
  record Reader(Client client, List<Membership> spaces) {}

  /** Reads a client, which may be unknown yet, and its spaces. */
  Reader read(UUID accountId, UUID clientId) {
    List<Object[]> rows =
        session
            .createNativeQuery(READ, Object[].class)
            .setParameter("account", accountId)
            .setParameter("client", clientId)
            .getResultList();
    if (rows.isEmpty()) {
      throw new UnauthorizedException();
    }
    Object[] first = rows.getFirst();
    return new Reader(
        client(clientId, first[4], first[5]), rows.stream().map(Membership::of).toList());
  }

  /** Locks a client until the transaction ends, so that its requests come one after another. */
  Client lock(UUID accountId, UUID clientId) {
    Object[] row =
        session
            .createNativeQuery(LOCK, Object[].class)
            .setParameter("account", accountId)
            .setParameter("client", clientId)
            .setParameter("now", clock.instant())
            .getSingleResult();
    boolean isNew = (boolean) row[2];
    if (isNew) {
      forgetOldest(accountId);
    }
    return client(clientId, row[0], row[1]);
  }

  private void forgetOldest(UUID accountId) {
    session
        .createNativeMutationQuery(FORGET_OLDEST)
        .setParameter("account", accountId)
        .setParameter("most", MOST)
        .executeUpdate();
  }

  void save(UUID accountId, Client client) {
    session
        .createNativeMutationQuery(SAVE)
        .setParameter("account", accountId)
        .setParameter("client", client.id())
        .setParameter("last", client.lastMutationId())
        .setParameter("refusals", client.refusals().toString())
        .executeUpdate();
  }

  /** Forgets the refusals that a client has read. */
  @Transactional
  void forget(UUID accountId, UUID clientId, long read) {
    session
        .createNativeMutationQuery(FORGET)
        .setParameter("account", accountId)
        .setParameter("client", clientId)
        .setParameter("read", read)
        .executeUpdate();
  }

  /** Forgets devices that nobody uses any more: they have sent nothing for 180 days. */
  @Scheduled(every = "1h", delayed = "8m")
  @Transactional
  void forgetUnseen() {
    session
        .createNativeMutationQuery(FORGET_UNSEEN)
        .setParameter("before", clock.instant().minus(KEPT))
        .executeUpdate();
  }

  private Client client(UUID id, @Nullable Object last, @Nullable Object refusals) {
    return last == null || refusals == null
        ? new Client(id, 0, List.of())
        : new Client(id, (long) last, list((String) refusals));
  }

  private List<JsonNode> list(String json) {
    try {
      List<JsonNode> list = new ArrayList<>();
      mapper.readTree(json).forEach(list::add);
      return list;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL keeps only what is JSON", e);
    }
  }
}
