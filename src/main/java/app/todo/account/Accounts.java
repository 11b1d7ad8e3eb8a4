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

/** All accounts. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, UUID>, Travels {
  private final Clock clock;
  private final Spaces spaces;
  private final Sharing sharing;
  private final Sessions sessions;
  private final Notices notices;
  private final Event<DaysMoved> moved;

  Accounts(
      Clock clock,
      Spaces spaces,
      Sharing sharing,
      Sessions sessions,
      Notices notices,
      Event<DaysMoved> moved) {
    this.clock = clock;
    this.spaces = spaces;
    this.sharing = sharing;
    this.sessions = sessions;
    this.notices = notices;
    this.moved = moved;
  }

  Optional<Account> withEmail(String email) {
    return find("email", email).firstResultOptional();
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
        findByIdOptional(known.id(), LockModeType.PESSIMISTIC_READ)
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
   * @throws ConflictException when the address is taken
   */
  @Transactional
  Account open(String email, String passwordHash) {
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
      account.changePassword(newHash, clock.instant());
    }
    return unchanged;
  }

  /**
   * Ends the account with all that is its own; false as above.
   *
   * @param session whose browser already knows
   */
  @Transactional
  boolean close(Account known, UUID session) {
    boolean unchanged = requireAlone(known.id()).hasPasswordOf(known);
    if (unchanged) {
      List<UUID> shared = sharing.spacesOf(known.id());
      sessions.endOthers(known.id(), session);
      // First, as pushes that wait for the space hold on to the account.
      delete("id", known.id());
      sharing.closeAccount(known.id(), shared);
      notices.accountChanged(known.id());
    }
    return unchanged;
  }
}
