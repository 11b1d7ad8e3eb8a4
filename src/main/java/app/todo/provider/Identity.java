package app.todo.provider;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A person at a provider, who may enter an account. */
@Entity
class Identity {
  @Id private UUID id;
  private String issuer;
  private String subject;
  private UUID accountId;
  private Instant createdAt;
  private Instant lastUsedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected Identity() {}

  Identity(UUID id, ProviderUser person, UUID accountId, Instant now) {
    this.id = id;
    this.issuer = person.issuer();
    this.subject = person.subject();
    this.accountId = accountId;
    this.createdAt = now;
    this.lastUsedAt = now;
  }

  UUID id() {
    return id;
  }

  UUID accountId() {
    return accountId;
  }

  void use(Instant now) {
    lastUsedAt = now;
  }

  IdentityView view() {
    return new IdentityView(id, issuer, createdAt, lastUsedAt);
  }
}
