/**
 * Lists, where tasks are kept, and their sections. Deleting and restoring a list takes its tasks
 * along.
 */
@NullMarked
package app.todo.list;

import org.jspecify.annotations.NullMarked;
