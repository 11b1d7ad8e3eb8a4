/**
 * Everything an account has, as a file. The formats are those of the page; the JSON is the same
 * byte for byte.
 */
@NullMarked
package app.todo.export;

import org.jspecify.annotations.NullMarked;
