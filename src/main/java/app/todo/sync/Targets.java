package app.todo.sync;

import app.todo.problem.MissingException;
import app.todo.space.Membership;
import app.todo.space.Memberships;
import app.todo.space.Role;
import app.todo.space.RowKey;
import io.quarkus.security.ForbiddenException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which spaces a batch of mutations is about.
 *
 * @param known the spaces of rows that are there before the batch
 * @param own where a new row goes that names no space
 * @param roles what the caller may do, by space
 */
record Targets(Map<RowKey, UUID> known, UUID own, Map<UUID, Role> roles, Set<UUID> named) {

  static Targets of(
      Map<RowKey, UUID> known,
      List<Mutation> mutations,
      Set<UUID> destinations,
      UUID own,
      List<Membership> memberships) {
    Set<UUID> named = new HashSet<>(destinations);
    mutations.forEach(mutation -> named.add(space(mutation, known, own)));
    return new Targets(known, own, roles(memberships), named);
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
