package app.todo.space;

import app.todo.problem.MissingException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Which spaces an account is a member of. */
@ApplicationScoped
public class Memberships {
  /**
   * The same for a stranger and for a member who was removed, so that it says of no id whose it is.
   */
  public static final String NO_MEMBER =
      "This is not here, or you are no longer a member of its list.";

  public static final String READ_ONLY = "You may only read this list.";

  private static final String OF_ACCOUNT =
      """
      select %s
      from member m
      join space s on s.id = m.space_id
      where m.account_id = :account
      order by s.id
      """
          .formatted(Membership.COLUMNS);

  private static final String ROLE =
      """
      select role
      from member
      where account_id = :account
        and space_id = :space
      """;

  private final Session session;

  Memberships(Session session) {
    this.session = session;
  }

  /** The account's spaces, its own among them; its session may outlive it by a moment. */
  public List<Membership> of(UUID accountId) {
    List<Object[]> rows =
        session
            .createNativeQuery(OF_ACCOUNT, Object[].class)
            .setParameter("account", accountId)
            .getResultList();
    if (rows.isEmpty()) {
      throw new UnauthorizedException();
    }
    return rows.stream().map(Membership::of).toList();
  }

  /**
   * What an account may do in a space. Read under the space's lock it holds until the transaction
   * ends.
   *
   * @throws MissingException when it is no member
   */
  public Role require(UUID spaceId, UUID accountId) {
    return find(spaceId, accountId).orElseThrow(() -> new MissingException(NO_MEMBER));
  }

  /** The same, empty when it is no member. */
  public Optional<Role> find(UUID spaceId, UUID accountId) {
    return session
        .createNativeQuery(ROLE, String.class)
        .setParameter("account", accountId)
        .setParameter("space", spaceId)
        .uniqueResultOptional()
        .map(Role::of);
  }

  /**
   * Checks that an account owns a space.
   *
   * @throws MissingException when it is no member
   * @throws ForbiddenException when it is another member
   */
  public void requireOwner(UUID spaceId, UUID accountId) {
    if (require(spaceId, accountId) != Role.OWNER) {
      throw new ForbiddenException("Only an owner of the list may do this.");
    }
  }

  /**
   * Checks that an account may write to a space.
   *
   * @throws MissingException when it is no member
   * @throws ForbiddenException when it may only read
   */
  public void requireWriter(UUID spaceId, UUID accountId) {
    if (!require(spaceId, accountId).mayWrite()) {
      throw new ForbiddenException(READ_ONLY);
    }
  }
}
