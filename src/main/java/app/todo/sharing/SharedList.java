package app.todo.sharing;

import java.util.UUID;

/** Where a shared list is. */
public record SharedList(UUID spaceId, UUID listId) {}
