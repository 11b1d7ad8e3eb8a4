package app.todo.account;

import org.jspecify.annotations.Nullable;

/**
 * What a page has to know before anybody has signed in.
 *
 * @param registration who may register: everybody, those with an invitation, or nobody
 * @param operator whom to ask, as the operator wants to be named
 * @param passwords whether passwords are taken
 * @param passkeys whether passkeys are taken at the address that the request came to
 * @param provider the name of the provider of OpenID Connect; null where there is none
 * @param firstAccount whether nobody has an account here yet
 * @param mail whether a link that sets a new password can be sent by e-mail
 */
record SignInOptions(
    RegistrationPolicy registration,
    @Nullable String operator,
    boolean passwords,
    boolean passkeys,
    @Nullable String provider,
    boolean firstAccount,
    boolean mail) {}
