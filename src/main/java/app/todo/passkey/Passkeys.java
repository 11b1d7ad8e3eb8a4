package app.todo.passkey;

import app.todo.account.WaysIn;
import app.todo.problem.ConflictException;
import app.todo.problem.MissingException;
import com.webauthn4j.data.AuthenticationData;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All passkeys. */
@ApplicationScoped
class Passkeys implements PanacheRepositoryBase<Passkey, UUID> {
  /** Of one account. */
  static final int MOST = 20;

  private final RelyingParty party;
  private final WaysIn ways;
  private final Clock clock;

  Passkeys(RelyingParty party, WaysIn ways, Clock clock) {
    this.party = party;
    this.ways = ways;
    this.clock = clock;
  }

  List<Passkey> of(UUID accountId) {
    return list("accountId = ?1 order by createdAt, id", accountId);
  }

  /**
   * Adds a passkey to an account.
   *
   * @throws ConflictException when the account has too many, or the passkey is known already
   */
  @Transactional
  Passkey add(UUID accountId, String name, MadeCredential made) {
    ways.lock(accountId);
    if (count("accountId", accountId) >= MOST) {
      throw new ConflictException(
          "There are %d passkeys already. Remove one that is no longer used.".formatted(MOST));
    }
    UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    Passkey passkey = new Passkey(id, accountId, name, made, clock.instant());
    try {
      persistAndFlush(passkey);
    } catch (ConstraintViolationException e) {
      throw new ConflictException("This passkey is known here already.");
    }
    return passkey;
  }

  @Transactional
  Passkey rename(UUID accountId, UUID id, String name) {
    Passkey passkey =
        find("accountId = ?1 and id = ?2", accountId, id)
            .firstResultOptional()
            .orElseThrow(Passkeys::missing);
    passkey.rename(name);
    return passkey;
  }

  /**
   * Removes a passkey. With the last one, no passkey is demanded any more.
   *
   * @throws ConflictException when it is the only way into the account
   */
  @Transactional
  void remove(UUID accountId, UUID id) {
    ways.lock(accountId);
    if (delete("accountId = ?1 and id = ?2", accountId, id) == 0) {
      throw missing();
    }
    if (count("accountId", accountId) == 0) {
      ways.demandPasskey(accountId, false);
      ways.requireAnotherWay(accountId);
    }
  }

  /**
   * Demands a passkey after the password, or not.
   *
   * @throws ConflictException when there is no passkey to demand
   */
  @Transactional
  void demand(UUID accountId, boolean demanded) {
    ways.lock(accountId);
    if (demanded && count("accountId", accountId) == 0) {
      throw new ConflictException("There is no passkey yet. Add one first.");
    }
    ways.demandPasskey(accountId, demanded);
  }

  /** The passkey that gave the answer, whose use is written down; empty where none gave it. */
  @Transactional
  Optional<Passkey> use(AuthenticationData answer, String challenge, URI origin)
      throws RelyingParty.ClonedException {
    Optional<Passkey> known =
        find("credentialId", answer.getCredentialId())
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResultOptional()
            .filter(passkey -> isOwners(passkey, answer.getUserHandle()));
    if (known.isEmpty()) {
      return known;
    }
    Passkey passkey = known.get();
    Optional<UsedCredential> used = party.used(answer, passkey.made(), challenge, origin);
    used.ifPresent(it -> passkey.use(it, clock.instant()));
    return used.map(_ -> passkey);
  }

  /** What an authenticator keeps as the owner of a passkey: the account's id. */
  static byte[] handle(UUID accountId) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(accountId.getMostSignificantBits())
        .putLong(accountId.getLeastSignificantBits())
        .array();
  }

  private static boolean isOwners(Passkey passkey, byte[] handle) {
    return handle == null || Arrays.equals(handle, handle(passkey.accountId()));
  }

  private static MissingException missing() {
    return new MissingException("Passkey not found");
  }
}
