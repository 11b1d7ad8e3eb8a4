/** Sending e-mails, if the operator has named a mail server. */
@NullMarked
package app.todo.mail;

import org.jspecify.annotations.NullMarked;
