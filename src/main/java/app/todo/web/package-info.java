/**
 * How answers leave: what browsers may do with them, how long they may keep them, and when clients
 * should go elsewhere; and the paths that earlier clients take.
 */
@NullMarked
package app.todo.web;

import org.jspecify.annotations.NullMarked;
