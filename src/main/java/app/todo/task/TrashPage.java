package app.todo.task;

import java.util.List;

/**
 * One page of the trash.
 *
 * @param count how many tasks the whole trash has
 */
record TrashPage(List<TaskView> tasks, long count, int page, int pageSize) {}
