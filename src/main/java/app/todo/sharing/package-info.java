/** Shared lists: who the members of a space are, how they are invited, and what they may do. */
@NullMarked
package app.todo.sharing;

import org.jspecify.annotations.NullMarked;
