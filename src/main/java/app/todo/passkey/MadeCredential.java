package app.todo.passkey;

/**
 * What is kept of a credential that an authenticator made.
 *
 * @param id by which the authenticator finds it
 * @param attested the attested credential data of WebAuthn, with the public key
 * @param signCount how far the authenticator has counted; 0 where it doesn't count
 * @param isBackupEligible whether it may be copied to other devices, which never changes
 */
@SuppressWarnings("ArrayRecordComponent") // Carried, never compared
record MadeCredential(
    byte[] id, byte[] attested, long signCount, boolean isBackupEligible, boolean isBackedUp) {}
