/**
 * Mutations in, changes out, in one request: each client's mutations take effect once and in their
 * order, and the later edit of a field wins. Knows rows, and nothing of what they say.
 */
@NullMarked
package app.todo.sync;

import org.jspecify.annotations.NullMarked;
