package app.todo.space;

import java.util.UUID;

/** What names a row: an id is unique among the rows of one kind. */
public record RowKey(String kind, UUID id) {}
