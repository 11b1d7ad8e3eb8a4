package app.todo.sharing;

import app.todo.identity.Token;
import app.todo.problem.ConflictException;
import app.todo.space.Write;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** The invitations to shared spaces that still work. */
@ApplicationScoped
class Invitations {
  private static final int MOST_LIVING = 20;

  private static final String LIVING = "i.expiresAt > :now and (not i.singleUse or i.used = 0)";

  private final Session session;
  private final Clock clock;

  Invitations(Session session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /**
   * Makes an invitation, under the space's lock.
   *
   * @throws ConflictException when there are too many
   */
  Invitation add(InvitationDraft draft, @Nullable Token token, UUID accountId, Write write) {
    if (draft.address() != null) {
      deleteWhere("i.spaceId = ?1 and i.address = ?2", write.spaceId(), draft.address());
    }
    if (of(write.spaceId()).size() >= MOST_LIVING) {
      throw new ConflictException(
          "There are 20 invitations to this list already. Revoke one, then try again.");
    }
    UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    Invitation invitation =
        new Invitation(
            id,
            write.spaceId(),
            draft,
            token == null ? null : token.hash(),
            accountId,
            write.now());
    session.persist(invitation);
    return invitation;
  }

  /** Those of a space, the oldest first. */
  List<Invitation> of(UUID spaceId) {
    return session
        .createQuery(
            "from Invitation i where i.spaceId = :space and %s order by i.id".formatted(LIVING),
            Invitation.class)
        .setParameter("space", spaceId)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /** Those to an address, the oldest first. */
  List<Invitation> to(String address) {
    return session
        .createQuery(
            "from Invitation i where i.address = :address and %s order by i.id".formatted(LIVING),
            Invitation.class)
        .setParameter("address", address)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  boolean revoke(UUID spaceId, UUID id) {
    return deleteWhere("i.spaceId = ?1 and i.id = ?2", spaceId, id) > 0;
  }

  /** Revokes what somebody offered who may no longer offer it. */
  void revokeAllBy(UUID accountId, UUID spaceId) {
    deleteWhere("i.spaceId = ?1 and i.createdBy = ?2", spaceId, accountId);
  }

  /** Deletes an invitation to an address. */
  boolean decline(UUID id, String address) {
    return deleteWhere("i.id = ?1 and i.address = ?2", id, address) > 0;
  }

  /** The invitation that a link leads to, which may be used up. */
  Optional<Invitation> find(Token token) {
    return find("i.tokenHash = ?1", token.hash());
  }

  /** The invitation of an id to an address, which may be used up. */
  Optional<Invitation> find(UUID id, String address) {
    return find("i.id = ?1 and i.address = ?2", id, address);
  }

  boolean isLiving(Invitation invitation) {
    return invitation.isLiving(clock.instant());
  }

  private Optional<Invitation> find(String condition, Object... values) {
    var query = session.createQuery("from Invitation i where " + condition, Invitation.class);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.uniqueResultOptional();
  }

  /** Reads an invitation again and locks it, so that it is used or revoked, and used once. */
  boolean use(Invitation known) {
    session.detach(known);
    Optional<Invitation> locked =
        Optional.ofNullable(
            session.find(Invitation.class, known.id(), LockModeType.PESSIMISTIC_WRITE));
    Optional<Invitation> living = locked.filter(this::isLiving);
    living.ifPresent(Invitation::use);
    return living.isPresent();
  }

  private int deleteWhere(String condition, Object... values) {
    var query = session.createMutationQuery("delete from Invitation i where " + condition);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.executeUpdate();
  }

  /** What no longer works is not kept. */
  @Scheduled(every = "1h", delayed = "9m")
  @Transactional
  void forgetExpired() {
    deleteWhere("i.expiresAt < ?1", clock.instant());
  }
}
