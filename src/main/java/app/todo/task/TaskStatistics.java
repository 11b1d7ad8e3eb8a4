package app.todo.task;

import java.time.Instant;
import java.util.Map;

/**
 * An account's tasks in numbers, without those in the trash.
 *
 * @param byPriority how many there are of each priority, open or completed
 * @param overdue open and past their due date
 * @param dueToday open and due on the person's today
 * @param dueThisWeek open and due in the person's week, Monday to Sunday
 * @param recurring how many repeat, open or completed
 * @param completionRate per cent of all that are completed, to one decimal; 0 when there are none
 */
record TaskStatistics(
    long total,
    long completed,
    long pending,
    Map<Priority, Long> byPriority,
    long overdue,
    long dueToday,
    long dueThisWeek,
    long recurring,
    double completionRate,
    Instant generatedAt) {}
