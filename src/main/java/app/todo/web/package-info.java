/**
 * How answers leave: what browsers may do with them and how long they may keep them; and the paths
 * that earlier clients take.
 */
@NullMarked
package app.todo.web;

import org.jspecify.annotations.NullMarked;
