package app.todo.provider;

import java.util.Optional;

/**
 * Somebody for whom a provider vouches.
 *
 * @param subject which the provider gives to nobody else
 * @param email the address, only where the provider says that it has verified it
 */
record ProviderUser(String issuer, String subject, Optional<String> email) {}
