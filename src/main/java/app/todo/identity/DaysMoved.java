package app.todo.identity;

import java.util.UUID;

/** Fired in the transaction that changes an account's time zone or morning hour. */
public record DaysMoved(UUID accountId) {}
