package app.todo.space;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Which spaces an account is a member of. */
@ApplicationScoped
public class Memberships {
  private static final String OF_ACCOUNT =
      """
      select %s
      from member m
      join space s on s.id = m.space_id
      where m.account_id = :account
      order by s.id
      """
          .formatted(Membership.COLUMNS);

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
}
