package app.todo.sharing;

import app.todo.space.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * An invitation as the person who is invited by their address sees it.
 *
 * @param owner the address of the owner who made it
 */
record ReceivedInvitation(UUID id, String listName, String owner, Role role, Instant expiresAt) {}
