package app.todo.sync;

import java.util.List;

/**
 * A mutation of which some fields were left, because they were edited later.
 *
 * @param fields by wire name; {@code tags.home} is whether the tag is carried, {@code deleted}
 *     whether the row is deleted
 */
record Superseded(long id, List<String> fields) {}
