package app.todo.account;

import app.todo.identity.DaysMoved;
import app.todo.identity.Travels;
import app.todo.problem.BrokenRulesException;
import app.todo.problem.ConflictException;
import app.todo.problem.WrongCredentialsException;
import app.todo.sharing.Sharing;
import app.todo.space.Notices;
import app.todo.space.Spaces;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** All accounts. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, UUID>, Travels {
  /** An advisory lock's key, of no meaning but that nothing else uses it. */
  private static final long FIRST_ACCOUNT = 0x746f_646f_0001L;

  private final Clock clock;
  private final Spaces spaces;
  private final Sharing sharing;
  private final Sessions sessions;
  private final RecoveryLinks recoveryLinks;
  private final AddressLinks addressLinks;
  private final Notices notices;
  private final Event<DaysMoved> moved;

  Accounts(
      Clock clock,
      Spaces spaces,
      Sharing sharing,
      Sessions sessions,
      RecoveryLinks recoveryLinks,
      AddressLinks addressLinks,
      Notices notices,
      Event<DaysMoved> moved) {
    this.clock = clock;
    this.spaces = spaces;
    this.sharing = sharing;
    this.sessions = sessions;
    this.recoveryLinks = recoveryLinks;
    this.addressLinks = addressLinks;
    this.notices = notices;
    this.moved = moved;
  }

  Optional<Account> withEmail(String email) {
    return find("email", email).firstResultOptional();
  }

  /** Whether nobody has an account here. */
  boolean areNone() {
    return !(boolean)
        getEntityManager()
            .createNativeQuery("select exists (select from account)", Boolean.class)
            .getSingleResult();
  }

  /**
   * Whether this transaction may make the first account. Of two that ask at once the second waits
   * for the first to end.
   */
  boolean claimFirst() {
    if (!areNone()) {
      return false;
    }
    getEntityManager()
        .createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)")
        .setParameter("key", FIRST_ACCOUNT)
        .getSingleResult();
    return areNone();
  }

  /** The caller's account; its session may outlive it by a moment. */
  Account require(UUID id) {
    return findByIdOptional(id).orElseThrow(UnauthorizedException::new);
  }

  /** The same, which nobody else writes until the transaction ends. */
  Account requireAlone(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(UnauthorizedException::new);
  }

  /**
   * Holds on to an account as it is known, until the transaction ends.
   *
   * @throws WrongCredentialsException when it is gone, or has another password by now
   */
  void requireUnchanged(Account known) {
    boolean unchanged =
        findByIdOptional(known.id(), LockModeType.PESSIMISTIC_WRITE)
            .filter(account -> account.hasPasswordOf(known))
            .isPresent();
    if (!unchanged) {
      throw wrongCredentials();
    }
  }

  static WrongCredentialsException wrongCredentials() {
    return new WrongCredentialsException("Invalid email or password");
  }

  /**
   * Makes an account with a space of its own, once for each address however many try at the same
   * time.
   *
   * @param passwordHash null for one that is entered in another way
   * @throws ConflictException when the address is taken
   */
  @Transactional
  Account open(String email, @Nullable String passwordHash) {
    Account account =
        new Account(
            UuidVersion7Strategy.INSTANCE.generateUuid(null), email, passwordHash, clock.instant());
    try {
      persistAndFlush(account);
    } catch (ConstraintViolationException e) {
      throw new ConflictException(
          "There is an account with this e-mail address already. Sign in instead.");
    }
    spaces.open(account.id());
    return account;
  }

  /**
   * Writes what a person may change.
   *
   * @throws BrokenRulesException when the database, which sorts by the person's days, has other
   *     time zone data and does not know the zone
   */
  void write(Account account, AccountDraft draft) {
    boolean known =
        !getEntityManager()
            .createNativeQuery("select 1 from pg_timezone_names where name = ?1")
            .setParameter(1, draft.timeZone())
            .getResultList()
            .isEmpty();
    if (!known) {
      throw new BrokenRulesException("time_zone", "must be a time zone that the database knows");
    }
    boolean movesDays = account.hasOtherDays(draft);
    account.write(draft, clock.instant());
    if (movesDays) {
      moved.fire(new DaysMoved(account.id()));
    }
  }

  @Override
  @Transactional
  public void follow(UUID accountId, ZoneId zone) {
    getEntityManager()
        .createNativeQuery(
            """
            update account
            set time_zone = :zone
            where id = :account
              and not time_zone_pinned
              and exists (select from pg_timezone_names where name = :zone)
            """)
        .setParameter("account", accountId)
        .setParameter("zone", zone.getId())
        .executeUpdate();
    moved.fire(new DaysMoved(accountId));
  }

  /** Writes a hash; false where the account has another password by now than was known. */
  @Transactional
  boolean changePassword(Account known, String newHash) {
    Account account = requireAlone(known.id());
    boolean unchanged = account.hasPasswordOf(known);
    if (unchanged) {
      writePassword(account, newHash);
    }
    return unchanged;
  }

  /** Writes the hash of an account that is held alone; links that were sent before end. */
  void writePassword(Account account, String newHash) {
    account.changePassword(newHash, clock.instant());
    recoveryLinks.forget(account.id());
    addressLinks.forget(account.id());
  }

  /**
   * Ends the account with all that is its own; false where it has another password by now.
   *
   * @param session whose browser already knows
   */
  @Transactional
  boolean close(Account known, UUID session) {
    boolean unchanged = requireAlone(known.id()).hasPasswordOf(known);
    if (unchanged) {
      sessions.endOthers(known.id(), session);
      close(known.id());
    }
    return unchanged;
  }

  private void close(UUID id) {
    List<UUID> shared = sharing.spacesOf(id);
    // First, as pushes that wait for the space hold on to the account.
    delete("id", id);
    sharing.closeAccount(id, shared);
    notices.accountChanged(id);
  }

  /** Some of the accounts that the operator's command has marked to be deleted. */
  List<UUID> closing(int limit) {
    return getEntityManager()
        .createNativeQuery(
            "select id from account where closing_at is not null order by closing_at limit :limit",
            UUID.class)
        .setParameter("limit", limit)
        .getResultList();
  }

  /** Ends an account as at its owner's wish, unless another replica has. */
  @Transactional
  void closeForOperator(UUID id) {
    if (findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).isPresent()) {
      sessions.endAll(id);
      close(id);
    }
  }
}
