/**
 * Requests to servers that people name, such as push services: they must not become a way into the
 * operator's network.
 */
@NullMarked
package app.todo.outgoing;

import org.jspecify.annotations.NullMarked;
