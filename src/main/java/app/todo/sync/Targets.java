package app.todo.sync;

import app.todo.problem.MissingException;
import app.todo.space.Membership;
import app.todo.space.Memberships;
import app.todo.space.Role;
import app.todo.space.RowKey;
import io.quarkus.security.ForbiddenException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which spaces a batch of mutations is about.
 *
 * @param known the spaces of rows that are there before the batch, and of those it makes
 * @param own where a new row goes that names no space, nor a list or parent in another
 * @param roles what the caller may do, by space
 */
record Targets(Map<RowKey, UUID> known, UUID own, Map<UUID, Role> roles, Set<UUID> named) {

  /**
   * @param places the spaces of lists and parents that mutations name, where the caller shares any
   */
  static Targets of(
      Map<RowKey, UUID> found,
      Map<UUID, UUID> places,
      List<Mutation> mutations,
      UUID own,
      List<Membership> memberships) {
    Map<UUID, Role> roles = roles(memberships);
    Map<UUID, UUID> ours = new HashMap<>(places);
    ours.values().retainAll(roles.keySet());
    Map<RowKey, UUID> known = new HashMap<>(found);
    Set<UUID> named = new HashSet<>();
    for (Mutation mutation : mutations) {
      if (mutation.action() == Action.CREATE && mutation.spaceId() == null) {
        home(mutation, ours).ifPresent(space -> known.putIfAbsent(mutation.key(), space));
      }
      UUID space = space(mutation, known, own);
      named.add(space);
      ours.putIfAbsent(mutation.row(), space);
      if (memberships.size() > 1 && mutation.namesList()) {
        // A task may move to the space of the list that an edit names, or back to the own one.
        named.add(mutation.list().map(ours::get).orElse(own));
      }
    }
    return new Targets(known, own, roles, named);
  }

  /** The space of a new row's list or parent: its device may not know that the list is shared. */
  private static Optional<UUID> home(Mutation mutation, Map<UUID, UUID> places) {
    return mutation.list().map(places::get).or(() -> mutation.parent().map(places::get));
  }

  /** The spaces that the mutations are about and the caller may write to. */
  Set<UUID> writable() {
    return named.stream().filter(this::mayWrite).collect(Collectors.toSet());
  }

  /**
   * The space that a mutation writes to.
   *
   * @throws MissingException when the caller is no member of it
   * @throws ForbiddenException when the caller may only read it
   */
  UUID require(Mutation mutation) {
    UUID space = space(mutation, known, own);
    requireWritable(space);
    return space;
  }

  /**
   * Checks that the caller may write to a space.
   *
   * @throws MissingException when the caller is no member of it
   * @throws ForbiddenException when the caller may only read it
   */
  void requireWritable(UUID space) {
    if (!roles.containsKey(space)) {
      throw new MissingException(Memberships.NO_MEMBER);
    }
    if (!mayWrite(space)) {
      throw new ForbiddenException(Memberships.READ_ONLY);
    }
  }

  /** The same with the memberships as they are once the spaces are locked. */
  Targets with(List<Membership> memberships) {
    return new Targets(known, own, roles(memberships), named);
  }

  private static Map<UUID, Role> roles(List<Membership> memberships) {
    return memberships.stream().collect(Collectors.toMap(Membership::spaceId, Membership::role));
  }

  boolean mayWrite(UUID space) {
    @Nullable Role role = roles.get(space);
    return role != null && role.mayWrite();
  }

  private static UUID space(Mutation mutation, Map<RowKey, UUID> known, UUID own) {
    @Nullable UUID space = known.get(mutation.key());
    return space != null ? space : mutation.spaceId() != null ? mutation.spaceId() : own;
  }
}
