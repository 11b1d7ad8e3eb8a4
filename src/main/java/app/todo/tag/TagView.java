package app.todo.tag;

import java.time.Instant;
import java.util.UUID;

/** A tag as everyone who may see it sees it. */
public record TagView(UUID id, String name, String color, Instant createdAt) {}
