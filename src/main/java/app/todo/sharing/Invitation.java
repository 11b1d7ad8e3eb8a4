package app.todo.sharing;

import app.todo.identity.Token;
import app.todo.space.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer to join a shared space, for anyone with its link, or for one address. */
@Entity
class Invitation {
  @Id private UUID id;
  private UUID spaceId;
  private byte @Nullable [] tokenHash;
  private @Nullable String address;
  private String role;
  private boolean singleUse;
  private int used;
  private UUID createdBy;
  private Instant createdAt;
  private Instant expiresAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected Invitation() {}

  Invitation(
      UUID id,
      UUID spaceId,
      InvitationDraft draft,
      byte @Nullable [] tokenHash,
      UUID createdBy,
      Instant now) {
    this.id = id;
    this.spaceId = spaceId;
    this.tokenHash = tokenHash;
    this.address = draft.address();
    this.role = draft.role().column();
    this.singleUse = draft.address() != null || draft.uses() == InvitationDraft.Uses.ONE;
    this.createdBy = createdBy;
    this.createdAt = now;
    this.expiresAt = now.plus(Duration.ofDays(draft.expiresInDays()));
  }

  UUID id() {
    return id;
  }

  UUID spaceId() {
    return spaceId;
  }

  Role role() {
    return Role.of(role);
  }

  UUID createdBy() {
    return createdBy;
  }

  /** Whether it may still be used. */
  boolean isLiving(Instant now) {
    return expiresAt.isAfter(now) && !(singleUse && used > 0);
  }

  void use() {
    used++;
  }

  InvitationView view() {
    return new InvitationView(
        id,
        role(),
        address == null ? InvitationView.Kind.LINK : InvitationView.Kind.ADDRESS,
        address,
        uses(),
        used,
        expiresAt,
        createdAt,
        createdBy);
  }

  MadeInvitation made(@Nullable Token token) {
    return new MadeInvitation(id, token == null ? null : token.value(), role(), uses(), expiresAt);
  }

  private InvitationDraft.Uses uses() {
    return singleUse ? InvitationDraft.Uses.ONE : InvitationDraft.Uses.MANY;
  }
}
