/**
 * Drills: something goes wrong with the service or its database while people write. Afterwards
 * everything that was acknowledged is there and nothing else, and the service is well again.
 *
 * <p>{@code -Ddrill.rounds=20} repeats each; {@code benchmark/drills/run} does, and tells the
 * figures.
 */
@NullMarked
package app.todo.drill;

import org.jspecify.annotations.NullMarked;
