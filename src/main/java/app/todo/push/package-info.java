/** Web Push: browsers that have subscribed, and messages to them (RFC 8030, 8291 and 8292). */
@NullMarked
package app.todo.push;

import org.jspecify.annotations.NullMarked;
