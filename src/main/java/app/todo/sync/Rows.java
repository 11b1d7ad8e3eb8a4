package app.todo.sync;

import app.todo.problem.BrokenRulesException;
import app.todo.space.Membership;
import app.todo.space.Row;
import app.todo.space.RowKey;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
            spaces(kind.table(), ids)
                .forEach((id, space) -> spaces.put(new RowKey(kind.name(), id), space)));
    Map<UUID, UUID> places = memberships.size() > 1 ? places(mutations) : Map.of();
    return Targets.of(spaces, places, mutations, own, memberships);
  }

  /** The spaces of the lists and parents that mutations name. */
  private Map<UUID, UUID> places(List<Mutation> mutations) {
    Map<UUID, UUID> places = new HashMap<>(places("list", mutations, Mutation::list));
    places.putAll(places("task", mutations, Mutation::parent));
    return places;
  }

  private Map<UUID, UUID> places(
      String table, List<Mutation> mutations, Function<Mutation, Optional<UUID>> named) {
    Set<UUID> ids =
        mutations.stream().flatMap(it -> named.apply(it).stream()).collect(Collectors.toSet());
    return ids.isEmpty() ? Map.of() : spaces(table, ids);
  }

  private Map<UUID, UUID> spaces(String table, Collection<UUID> ids) {
    return session
        .createNativeQuery(SPACES.formatted(table), Object[].class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
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
