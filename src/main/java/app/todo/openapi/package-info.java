/**
 * How the API describes itself: what the OpenAPI document's scanner can't read from the code,
 * written in once, while the service is built.
 */
@NullMarked
package app.todo.openapi;

import org.jspecify.annotations.NullMarked;
