/**
 * The PostgreSQL behind the service: the one {@code DATABASE_URL} names, or an embedded one when
 * none is named. This package decides which, brings it up, migrates it behind the running process,
 * watches over it, and says when it is away.
 */
@NullMarked
package app.todo.database;

import org.jspecify.annotations.NullMarked;
