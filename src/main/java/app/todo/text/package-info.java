/**
 * What a person may write: text measured in characters as people count them, and only such text as
 * PostgreSQL can keep and every client can read back.
 */
@NullMarked
package app.todo.text;

import org.jspecify.annotations.NullMarked;
