/**
 * Accounts and the places they are signed in. A session is an opaque token, of which the database
 * keeps only the hash: nothing secret to configure, revocable at once, the same on every replica.
 */
@NullMarked
package app.todo.account;

import org.jspecify.annotations.NullMarked;
