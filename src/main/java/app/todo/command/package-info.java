/**
 * The operator's command, {@code todo}, on an image, a jar or a pod. It works on the database
 * beside the service and starts nothing of it, so that it answers within a second.
 */
@NullMarked
package app.todo.command;

import org.jspecify.annotations.NullMarked;
