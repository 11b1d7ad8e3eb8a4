package app.todo.sharing;

import app.todo.space.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/** A member of a shared space as all its members see them. */
@RegisterForReflection
record MemberView(UUID accountId, String email, Role role, Instant joinedAt) {}
