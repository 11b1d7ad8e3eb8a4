/** RFC 7396 merge patches, laid over any record that says what a person may write. */
@NullMarked
package app.todo.patch;

import org.jspecify.annotations.NullMarked;
