package app.todo.sync;

import app.todo.problem.BrokenRulesException;
import app.todo.space.Membership;
import app.todo.space.Row;
import app.todo.space.RowKey;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows that mutations name, of all kinds. */
@ApplicationScoped
class Rows {
  private static final String SPACES =
      """
      select id, space_id
      from %s
      where id = any(:ids)
      """;

  private static final String TAKEN =
      """
      select id
      from %s
      where id = any(:ids)
      """;

  private final Session session;
  private final Map<String, Kind<?>> kinds;

  Rows(Session session, @All List<Kind<?>> kinds) {
    this.session = session;
    this.kinds = kinds.stream().collect(Collectors.toMap(Kind::name, kind -> kind));
  }

  /** Finds the spaces that mutations are about; a row's space never changes. */
  Targets targets(List<MutationReader.Read> read, UUID own, List<Membership> memberships) {
    List<Mutation> mutations = mutations(read);
    Map<RowKey, UUID> spaces = new HashMap<>();
    byKind(
        mutations,
        (kind, ids) ->
            session
                .createNativeQuery(SPACES.formatted(kind.table()), Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> spaces.put(new RowKey(kind.name(), (UUID) row[0]), (UUID) row[1])));
    Set<UUID> destinations = memberships.size() > 1 ? destinations(mutations, own) : Set.of();
    return Targets.of(spaces, mutations, destinations, own, memberships);
  }

  /** The spaces that tasks may move to: that of the list that an edit names, or the own one. */
  private Set<UUID> destinations(List<Mutation> mutations, UUID own) {
    Set<UUID> lists =
        mutations.stream()
            .flatMap(mutation -> mutation.list().stream())
            .collect(Collectors.toSet());
    Set<UUID> spaces = new HashSet<>(Set.of(own));
    if (!lists.isEmpty()) {
      session
          .createNativeQuery(SPACES.formatted("list"), Object[].class)
          .setParameter("ids", lists.toArray(UUID[]::new))
          .getResultList()
          .forEach(row -> spaces.add((UUID) row[1]));
    }
    return mutations.stream().anyMatch(Mutation::namesList) ? spaces : Set.of();
  }

  /** Those of the ids that rows of any kind and space have, or had before they were deleted. */
  Set<UUID> taken(Collection<UUID> ids) {
    String ofAllKinds =
        kinds.values().stream()
            .map(kind -> TAKEN.formatted(kind.table()))
            .collect(Collectors.joining(" union all "));
    return Set.copyOf(
        session
            .createNativeQuery(ofAllKinds, UUID.class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultList());
  }

  /** Loads the rows together, once their spaces are locked. */
  void load(List<MutationReader.Read> read) {
    byKind(
        mutations(read),
        (kind, ids) -> session.byMultipleIds(kind.rowType()).multiLoad(List.copyOf(ids)));
  }

  /**
   * The kind of a mutation's row.
   *
   * @throws BrokenRulesException when there is no such kind
   */
  Kind<?> kind(Mutation mutation) {
    @Nullable Kind<?> kind = kinds.get(mutation.kind());
    if (kind == null) {
      throw new BrokenRulesException("kind", "must be one that the service knows");
    }
    return kind;
  }

  <R extends Row> Optional<R> find(Kind<R> kind, UUID id) {
    return Optional.ofNullable(session.find(kind.rowType(), id));
  }

  private void byKind(List<Mutation> mutations, BiConsumer<Kind<?>, Collection<UUID>> visit) {
    mutations.stream()
        .filter(mutation -> kinds.containsKey(mutation.kind()))
        .collect(
            Collectors.groupingBy(
                Mutation::kind, Collectors.mapping(Mutation::row, Collectors.toSet())))
        .forEach((kind, ids) -> visit.accept(Objects.requireNonNull(kinds.get(kind)), ids));
  }

  private static List<Mutation> mutations(List<MutationReader.Read> read) {
    return read.stream().flatMap(it -> Stream.ofNullable(it.mutation())).toList();
  }
}
