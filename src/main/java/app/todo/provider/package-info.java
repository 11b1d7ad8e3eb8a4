/**
 * Signing in through the operator's provider of OpenID Connect: the authorization code flow with
 * PKCE, state and nonce. What comes of it is a session of our own; the provider's tokens are not
 * kept.
 */
@NullMarked
package app.todo.provider;

import org.jspecify.annotations.NullMarked;
