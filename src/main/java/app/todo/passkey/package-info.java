/**
 * Passkeys (WebAuthn): a way into an account that can't be guessed or phished, and that its owner
 * may demand after the password.
 */
@NullMarked
package app.todo.passkey;

import org.jspecify.annotations.NullMarked;
