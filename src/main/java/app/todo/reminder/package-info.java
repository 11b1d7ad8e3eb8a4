/** When tasks ring, and sending the reminders of those that do. */
@NullMarked
package app.todo.reminder;

import org.jspecify.annotations.NullMarked;
