package app.todo.task;

import java.util.List;

/**
 * One page of a list of tasks.
 *
 * @param count how many tasks the whole list has
 */
record TaskPage(List<TaskView> tasks, long count, int page, int pageSize) {}
