/** Tags: an account's own words to group tasks by, each with a colour. */
@NullMarked
package app.todo.tag;

import org.jspecify.annotations.NullMarked;
