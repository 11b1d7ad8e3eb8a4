package app.todo.sharing;

import app.todo.space.Role;
import java.time.Instant;

/**
 * What a link shows before its holder joins.
 *
 * @param owner the address of the owner who made the link
 */
record InvitationPreview(String listName, String owner, Role role, Instant expiresAt) {}
