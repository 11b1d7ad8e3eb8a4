package app.todo.sharing;

import app.todo.space.Role;
import java.util.List;
import java.util.UUID;

/**
 * A shared space as one of its members sees it.
 *
 * @param role the caller's
 * @param members the longest-standing first
 * @param invitations those that still work; none for who is no owner
 */
record SpaceView(
    UUID id, UUID listId, Role role, List<MemberView> members, List<InvitationView> invitations) {}
