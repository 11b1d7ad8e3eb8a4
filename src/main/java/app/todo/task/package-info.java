/** Tasks: writing, finding, finishing and repeating them, and the trash they can come back from. */
@NullMarked
package app.todo.task;

import org.jspecify.annotations.NullMarked;
