/**
 * Backups of the database: one file of a consistent snapshot, which counts only after it was
 * restored into a scratch schema and compared with what was read, account by account.
 *
 * <p>The file is plain SQL {@code COPY} text in a ZIP, so it can be restored into another server
 * and another major version of PostgreSQL.
 */
@NullMarked
package app.todo.backup;

import org.jspecify.annotations.NullMarked;
