/**
 * Spaces, to which every row belongs: a space's revision, which orders its writes by commit; the
 * feed that copies follow; and the event stream that says when to pull.
 */
@NullMarked
package app.todo.space;

import org.jspecify.annotations.NullMarked;
