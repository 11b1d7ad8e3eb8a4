/**
 * What has changed in an account: its revision, which orders every write by commit; the feed that
 * copies follow; and the event stream that tells them when to look.
 */
@NullMarked
package app.todo.change;

import org.jspecify.annotations.NullMarked;
