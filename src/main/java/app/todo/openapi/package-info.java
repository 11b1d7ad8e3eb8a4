/** The paths that the API's document lists, for code that needs to know which exist. */
@NullMarked
package app.todo.openapi;

import org.jspecify.annotations.NullMarked;
