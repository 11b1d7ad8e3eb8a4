package app.todo.list;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section as everyone who may see its list sees it. */
record SectionView(
    UUID id, UUID listId, String name, @Nullable String position, Instant createdAt) {}
