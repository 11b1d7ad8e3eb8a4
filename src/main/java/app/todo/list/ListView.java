package app.todo.list;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list as clients that keep a copy see it.
 *
 * @param deletedAt when it was put into the trash
 */
@RegisterForReflection
record ListView(
    UUID id,
    String name,
    String color,
    @Nullable String position,
    boolean archived,
    Instant createdAt,
    @Nullable Instant deletedAt) {}
