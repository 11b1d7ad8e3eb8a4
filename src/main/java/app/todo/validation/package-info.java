/**
 * Rules for what a person may write, in Bean Validation's terms: text measured in characters as
 * people count them, and rules that look at several members at once.
 */
@NullMarked
package app.todo.validation;

import org.jspecify.annotations.NullMarked;
