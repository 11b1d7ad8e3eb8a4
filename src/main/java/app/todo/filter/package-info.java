/** Saved filters: queries of tasks that a person gave a name. */
@NullMarked
package app.todo.filter;

import org.jspecify.annotations.NullMarked;
