/** The operator's settings other than the database's, and the sentence for a mistake in one. */
@NullMarked
package app.todo.settings;

import org.jspecify.annotations.NullMarked;
