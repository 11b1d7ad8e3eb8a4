package app.todo.filter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A saved filter as everyone who may see it sees it. */
record FilterView(
    UUID id,
    String name,
    String icon,
    String query,
    @Nullable String position,
    Instant createdAt) {}
