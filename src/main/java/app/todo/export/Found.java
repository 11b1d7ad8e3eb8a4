package app.todo.export;

import java.util.UUID;

/**
 * A row that is exported.
 *
 * @param size about how many bytes it takes
 * @param depth 0 unless it is a step
 */
record Found(UUID id, long size, int depth) {}
