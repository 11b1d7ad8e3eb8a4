/** Reminders for people whose browsers can't be reached: by e-mail, and to a webhook. */
@NullMarked
package app.todo.notice;

import org.jspecify.annotations.NullMarked;
