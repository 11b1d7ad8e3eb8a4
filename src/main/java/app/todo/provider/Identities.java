package app.todo.provider;

import app.todo.account.Registrations;
import app.todo.account.WaysIn;
import app.todo.problem.MissingException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Which account a person at a provider enters. */
@ApplicationScoped
class Identities implements PanacheRepositoryBase<Identity, UUID> {
  private final Registrations registrations;
  private final WaysIn ways;
  private final Clock clock;

  Identities(Registrations registrations, WaysIn ways, Clock clock) {
    this.registrations = registrations;
    this.ways = ways;
    this.clock = clock;
  }

  List<Identity> of(UUID accountId) {
    return list("accountId = ?1 order by createdAt, id", accountId);
  }

  /** The account that the person enters, if there is one. */
  @Transactional
  Optional<UUID> use(ProviderUser person) {
    Optional<Identity> identity = of(person);
    identity.ifPresent(it -> it.use(clock.instant()));
    return identity.map(Identity::accountId);
  }

  /** Makes an account for the person, with the address that the provider has verified. */
  @Transactional
  UUID register(ProviderUser person, String email, @Nullable String invitation) {
    UUID account = registrations.openVerified(email, invitation);
    add(person, account);
    return account;
  }

  /** Lets the person enter the account; false where it is somebody else's already. */
  @Transactional
  boolean link(ProviderUser person, UUID accountId) {
    ways.lock(accountId);
    Optional<Identity> known = of(person);
    if (known.isEmpty()) {
      add(person, accountId);
    }
    return known.isEmpty() || known.get().accountId().equals(accountId);
  }

  /** Removes a link; refused where it is the only way into the account. */
  @Transactional
  void remove(UUID accountId, UUID id) {
    ways.lock(accountId);
    if (delete("accountId = ?1 and id = ?2", accountId, id) == 0) {
      throw new MissingException("Link not found");
    }
    ways.requireAnotherWay(accountId);
  }

  /**
   * @throws ConstraintViolationException when somebody else was linked to the person just now
   */
  private void add(ProviderUser person, UUID accountId) {
    UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    persistAndFlush(new Identity(id, person, accountId, clock.instant()));
  }

  private Optional<Identity> of(ProviderUser person) {
    return find("issuer = ?1 and subject = ?2", person.issuer(), person.subject())
        .firstResultOptional();
  }
}
