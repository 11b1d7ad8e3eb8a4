package app.todo.account;

import app.todo.identity.Token;
import app.todo.problem.ConflictException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The invitations to register here. Each leads to one account. */
@ApplicationScoped
class ServiceInvitations implements PanacheRepositoryBase<ServiceInvitation, UUID> {
  private static final int MOST_LIVING = 20;

  private final Accounts accounts;
  private final Clock clock;

  ServiceInvitations(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Makes an invitation by an account, one after another.
   *
   * @throws ConflictException when the account has too many that nobody has used
   */
  @Transactional
  MadeServiceInvitation make(UUID accountId, int days) {
    accounts.requireAlone(accountId).requireInviting();
    if (of(accountId).size() >= MOST_LIVING) {
      throw new ConflictException(
          "There are 20 invitations that nobody has used. Revoke one, then try again.");
    }
    Token token = Token.random();
    UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    ServiceInvitation made = new ServiceInvitation(id, token, accountId, clock.instant(), days);
    persist(made);
    return new MadeServiceInvitation(id, token.value(), made.view().expiresAt());
  }

  /** Those that an account made and that still work, the oldest first. */
  List<ServiceInvitation> of(UUID accountId) {
    return list("createdBy = ?1 and expiresAt > ?2 order by id", accountId, clock.instant());
  }

  @Transactional
  boolean revoke(UUID accountId, UUID id) {
    return delete("createdBy = ?1 and id = ?2", accountId, id) > 0;
  }

  boolean isLiving(Token token) {
    return count("tokenHash = ?1 and expiresAt > ?2", token.hash(), clock.instant()) > 0;
  }

  /** Uses an invitation up, in the transaction that makes its account; false if it doesn't work. */
  boolean use(Token token) {
    return delete("tokenHash = ?1 and expiresAt > ?2", token.hash(), clock.instant()) > 0;
  }

  @Scheduled(every = "1h", delayed = "11m")
  @Transactional
  void forgetExpired() {
    delete("expiresAt < ?1", clock.instant());
  }
}
