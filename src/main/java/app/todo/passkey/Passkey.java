package app.todo.passkey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passkey of an account. */
@Entity
class Passkey {
  @Id private UUID id;
  private UUID accountId;
  private String name;
  private byte[] credentialId;
  private byte[] credential;
  private long signCount;
  private boolean isBackupEligible;
  private boolean isBackedUp;
  private Instant createdAt;
  private @Nullable Instant lastUsedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected Passkey() {}

  Passkey(UUID id, UUID accountId, String name, MadeCredential made, Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.name = name;
    this.credentialId = made.id();
    this.credential = made.attested();
    this.signCount = made.signCount();
    this.isBackupEligible = made.isBackupEligible();
    this.isBackedUp = made.isBackedUp();
    this.createdAt = now;
  }

  UUID id() {
    return id;
  }

  UUID accountId() {
    return accountId;
  }

  byte[] credentialId() {
    return credentialId;
  }

  MadeCredential made() {
    return new MadeCredential(credentialId, credential, signCount, isBackupEligible, isBackedUp);
  }

  void rename(String newName) {
    name = newName;
  }

  /** Writes down a use, and how far the authenticator has counted. */
  void use(UsedCredential used, Instant now) {
    signCount = used.signCount();
    isBackedUp = used.isBackedUp();
    lastUsedAt = now;
  }

  PasskeyView view() {
    return new PasskeyView(id, name, isBackedUp, createdAt, lastUsedAt);
  }
}
