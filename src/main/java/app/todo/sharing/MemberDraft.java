package app.todo.sharing;

import app.todo.space.Role;
import jakarta.validation.constraints.NotNull;

/** What an owner changes of a member. */
record MemberDraft(@NotNull Role role) {}
