/** Who is asking: the account's id and time zone, which is all that tasks and tags know of it. */
@NullMarked
package app.todo.identity;

import org.jspecify.annotations.NullMarked;
