package app.todo.task;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of tasks.
 *
 * @param count how many tasks the whole list has
 * @param page the one that was asked for; 1 with a cursor
 * @param cursor what to send for the tasks behind these; null at the end of the list
 */
record TaskPage(
    List<TaskView> tasks,
    long count,
    int page,
    int pageSize,
    @Nullable @Schema(implementation = String.class) TaskCursor cursor) {}
