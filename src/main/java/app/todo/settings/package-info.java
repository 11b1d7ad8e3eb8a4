/** What an operator sets besides the database, and how a mistake in it is told. */
@NullMarked
package app.todo.settings;

import org.jspecify.annotations.NullMarked;
