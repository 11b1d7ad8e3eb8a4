/**
 * How JSON is read: strictly, so that nothing a person sends is guessed at or dropped, and with
 * refusals that name the member to mend.
 */
@NullMarked
package app.todo.json;

import org.jspecify.annotations.NullMarked;
