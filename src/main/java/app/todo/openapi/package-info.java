/** What the service says of its API, for whoever in it needs to know which addresses there are. */
@NullMarked
package app.todo.openapi;

import org.jspecify.annotations.NullMarked;
