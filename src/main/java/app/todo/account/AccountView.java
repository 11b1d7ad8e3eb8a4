package app.todo.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** An account as its owner sees it. */
record AccountView(UUID id, String email, ZoneId timeZone, Instant createdAt) {}
