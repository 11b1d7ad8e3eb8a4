package app.todo.passkey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;

/**
 * The answer of an authenticator to a challenge.
 *
 * @param credential the browser's {@code PublicKeyCredential.toJSON()}
 */
record PasskeySignIn(@NotNull ObjectNode credential) {}
