/** Lists: where tasks are kept. Deleting and restoring one takes its tasks along. */
@NullMarked
package app.todo.list;

import org.jspecify.annotations.NullMarked;
