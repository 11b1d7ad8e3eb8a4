package app.todo.passkey;

/** What a use of a credential changes about it. */
record UsedCredential(long signCount, boolean isBackedUp) {}
