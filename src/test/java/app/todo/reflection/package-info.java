/** What is read and made by reflection, which a native executable must have been told of. */
@NullMarked
package app.todo.reflection;

import org.jspecify.annotations.NullMarked;
