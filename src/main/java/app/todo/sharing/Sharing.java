package app.todo.sharing;

import app.todo.identity.Token;
import app.todo.problem.ConflictException;
import app.todo.problem.MissingException;
import app.todo.space.Membership;
import app.todo.space.Memberships;
import app.todo.space.Role;
import app.todo.space.Spaces;
import app.todo.space.Write;
import app.todo.space.Writes;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes members, changes what they may do, and lets them go, each under the space's lock. */
@ApplicationScoped
public class Sharing {
  /** The same for what is unknown, revoked, expired and used up. */
  static final String NO_INVITATION =
      "This invitation does not work, or no longer. Ask the list's owner for a new one.";

  private final Members members;
  private final Invitations invitations;
  private final SharedLists lists;
  private final Memberships memberships;
  private final Spaces spaces;
  private final Writes writes;

  Sharing(
      Members members,
      Invitations invitations,
      SharedLists lists,
      Memberships memberships,
      Spaces spaces,
      Writes writes) {
    this.members = members;
    this.invitations = invitations;
    this.lists = lists;
    this.memberships = memberships;
    this.spaces = spaces;
    this.writes = writes;
  }

  /** Opens a space for a list, with its owner. */
  public Write open(UUID ownerId, ZoneId zone) {
    Write write = spaces.openShared(zone);
    members.add(ownerId, Role.OWNER, write);
    return write;
  }

  SpaceView view(UUID spaceId, UUID accountId) {
    Role role = memberships.require(spaceId, accountId);
    List<InvitationView> offered =
        role == Role.OWNER
            ? invitations.of(spaceId).stream().map(Invitation::view).toList()
            : List.of();
    return new SpaceView(spaceId, lists.in(spaceId).id(), role, members.of(spaceId), offered);
  }

  @Transactional
  MadeInvitation invite(UUID spaceId, UUID ownerId, InvitationDraft draft) {
    Write write = beginAsOwner(spaceId, ownerId);
    @Nullable Token token = draft.address() == null ? Token.random() : null;
    return invitations.add(draft, token, ownerId, write).made(token);
  }

  @Transactional
  void revoke(UUID spaceId, UUID ownerId, UUID invitationId) {
    beginAsOwner(spaceId, ownerId);
    if (!invitations.revoke(spaceId, invitationId)) {
      throw new MissingException("Invitation not found");
    }
  }

  /**
   * What an invitation leads to.
   *
   * @throws MissingException when the list has been deleted
   */
  InvitationPreview preview(Invitation invitation) {
    InvitationView view = invitation.view();
    return new InvitationPreview(
        requireLive(invitation.spaceId()).name(),
        lists.address(invitation.createdBy()),
        view.role(),
        view.expiresAt());
  }

  /** Empty where the list has been deleted. */
  Optional<ReceivedInvitation> received(Invitation invitation) {
    InvitationView view = invitation.view();
    return lists
        .live(invitation.spaceId())
        .map(list ->
            new ReceivedInvitation(
                view.id(),
                list.name(),
                lists.address(invitation.createdBy()),
                view.role(),
                view.expiresAt()));
  }

  /** Makes the account a member; a member's role stays, and the invitation is then not used. */
  @Transactional
  SharedList accept(Optional<Invitation> found, UUID accountId) {
    return join(found, accountId, writes::begin);
  }

  /** Whether a link leads to a list that may still be joined by it. */
  public boolean isLiving(Token link) {
    return invitations
        .find(link)
        .filter(invitations::isLiving)
        .flatMap(invitation -> lists.live(invitation.spaceId()))
        .isPresent();
  }

  /** The same as accepting, for an account that is being made: nobody is signed in yet. */
  public void joinAsNew(Token link, UUID accountId) {
    join(invitations.find(link), accountId, space -> writes.begin(space, ZoneOffset.UTC));
  }

  private SharedList join(
      Optional<Invitation> found, UUID accountId, Function<UUID, Write> beginning) {
    Invitation invitation = found.orElseThrow(() -> new MissingException(NO_INVITATION));
    UUID spaceId = invitation.spaceId();
    Write write = beginning.apply(spaceId);
    SharedList list = new SharedList(spaceId, requireLive(spaceId).id());
    if (memberships.find(spaceId, accountId).isPresent()) {
      return list;
    }
    if (!invitations.use(invitation)) {
      throw new MissingException(NO_INVITATION);
    }
    members.add(accountId, invitation.role(), write);
    return list;
  }

  private SharedLists.Named requireLive(UUID spaceId) {
    return lists.live(spaceId).orElseThrow(() -> new MissingException(NO_INVITATION));
  }

  @Transactional
  MemberView change(UUID spaceId, UUID ownerId, UUID memberId, Role role) {
    Write write = beginAsOwner(spaceId, ownerId);
    Role before = requireMember(spaceId, memberId);
    if (before == Role.OWNER && role != Role.OWNER) {
      requireAnotherOwner(spaceId, memberId);
      invitations.revokeAllBy(memberId, spaceId);
    }
    if (before != role) {
      members.change(memberId, role, write);
    }
    return members.of(spaceId).stream()
        .filter(member -> member.accountId().equals(memberId))
        .findFirst()
        .orElseThrow();
  }

  /** Removes a member, for an owner or the member. With the last member, the space is deleted. */
  @Transactional
  void remove(UUID spaceId, UUID callerId, UUID memberId) {
    Write write = writes.begin(spaceId);
    Role callerRole = memberships.require(spaceId, callerId);
    if (callerRole != Role.OWNER && !callerId.equals(memberId)) {
      throw new ForbiddenException("Only an owner of the list may remove somebody else.");
    }
    Role role = requireMember(spaceId, memberId);
    boolean isAlone = members.of(spaceId).size() == 1;
    if (role == Role.OWNER && !isAlone) {
      requireAnotherOwner(spaceId, memberId);
    }
    if (isAlone) {
      members.announce(memberId);
      spaces.close(write);
      return;
    }
    invitations.revokeAllBy(memberId, spaceId);
    members.remove(memberId, write);
  }

  /** What becomes of the lists of which an account is the only owner, if it is deleted. */
  public List<ListAfterDeletion> afterDeletion(UUID accountId) {
    return memberships.of(accountId).stream()
        .filter(space -> space.role() == Role.OWNER && !space.spaceId().equals(accountId))
        .flatMap(space ->
            lists.find(space.spaceId()).stream()
                .flatMap(list -> afterDeletion(accountId, space.spaceId(), list.name()).stream()))
        .toList();
  }

  private Optional<ListAfterDeletion> afterDeletion(UUID accountId, UUID spaceId, String name) {
    List<MemberView> others =
        members.of(spaceId).stream().filter(it -> !it.accountId().equals(accountId)).toList();
    if (others.isEmpty()) {
      return Optional.of(ListAfterDeletion.deleted(name));
    }
    return heir(others).map(heir -> ListAfterDeletion.handedOver(name, heir.email()));
  }

  /** The shared spaces of an account. */
  public List<UUID> spacesOf(UUID accountId) {
    return memberships.of(accountId).stream()
        .map(Membership::spaceId)
        .filter(space -> !space.equals(accountId))
        .toList();
  }

  /** Lets the copies of an account's shared lists learn its new address. */
  public void announceAddress(UUID accountId) {
    List<UUID> shared = spacesOf(accountId);
    for (Write write : writes.begin(shared, ZoneOffset.UTC).values()) {
      memberships
          .find(write.spaceId(), accountId)
          .ifPresent(role -> members.change(accountId, role, write));
    }
  }

  /**
   * Closes the own space of an account that has been deleted, and those that nobody is left in; the
   * others get an owner.
   *
   * @param shared the spaces of which it was a member
   */
  public void closeAccount(UUID accountId, List<UUID> shared) {
    Set<UUID> all = new HashSet<>(shared);
    all.add(accountId);
    Map<UUID, Write> begun = writes.begin(all, ZoneOffset.UTC);
    begun.values().stream()
        .filter(write -> !write.spaceId().equals(accountId))
        .forEach(write -> depart(accountId, write));
    Optional.ofNullable(begun.get(accountId)).ifPresent(spaces::close);
  }

  private void depart(UUID accountId, Write write) {
    List<MemberView> left = members.of(write.spaceId());
    if (left.isEmpty()) {
      spaces.close(write);
      return;
    }
    members.noteDeparture(accountId, write);
    heir(left).ifPresent(heir -> members.change(heir.accountId(), Role.OWNER, write));
  }

  /** Who becomes the owner where none is left: the longest-standing editor, or else viewer. */
  private static Optional<MemberView> heir(List<MemberView> left) {
    return left.stream().anyMatch(member -> member.role() == Role.OWNER)
        ? Optional.empty()
        : left.stream().min(Comparator.comparing(MemberView::role));
  }

  private Write beginAsOwner(UUID spaceId, UUID accountId) {
    if (spaceId.equals(accountId)) {
      throw new ConflictException("Share a list first; your own space has no other members.");
    }
    Write write = writes.begin(spaceId);
    memberships.requireOwner(spaceId, accountId);
    return write;
  }

  private Role requireMember(UUID spaceId, UUID accountId) {
    return memberships
        .find(spaceId, accountId)
        .orElseThrow(() -> new MissingException("Member not found"));
  }

  private void requireAnotherOwner(UUID spaceId, UUID accountId) {
    boolean hasAnother =
        members.of(spaceId).stream()
            .anyMatch(it -> it.role() == Role.OWNER && !it.accountId().equals(accountId));
    if (!hasAnother) {
      throw new ConflictException(
          "This is the list's only owner. Make someone else an owner first.");
    }
  }
}
