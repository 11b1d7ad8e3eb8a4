package app.todo.account;

import org.jspecify.annotations.Nullable;

/**
 * What a page has to know before anybody has signed in.
 *
 * @param registration who may register: everybody, those with an invitation, or nobody
 * @param operator whom to ask, as the operator wants to be named
 */
record SignInOptions(RegistrationPolicy registration, @Nullable String operator) {}
