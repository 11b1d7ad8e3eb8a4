package app.todo.account;

import app.todo.identity.Token;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link by which one person may register. */
@Entity
class ServiceInvitation {
  @Id private UUID id;
  private byte[] tokenHash;
  private @Nullable UUID createdBy;
  private Instant createdAt;
  private Instant expiresAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected ServiceInvitation() {}

  ServiceInvitation(UUID id, Token token, UUID createdBy, Instant now, int days) {
    this.id = id;
    this.tokenHash = token.hash();
    this.createdBy = createdBy;
    this.createdAt = now;
    this.expiresAt = now.plus(Duration.ofDays(days));
  }

  ServiceInvitationView view() {
    return new ServiceInvitationView(id, createdAt, expiresAt);
  }
}
