package app.todo.account;

import app.todo.problem.ConflictException;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ways into accounts: those that the operator offers, and those that an account has. */
@ApplicationScoped
public class WaysIn {
  private static final String WAYS_LEFT =
      """
      select (:passwords and password_hash is not null)
        or exists (select from passkey where account_id = account.id)
        or exists (select from identity where account_id = account.id)
      from account
      where id = :account
      """;

  private final Accounts accounts;
  private final EntityManager entities;
  private final boolean passwords;
  private final Optional<String> provider;

  WaysIn(
      Accounts accounts,
      EntityManager entities,
      @ConfigProperty(name = "todo.passwords", defaultValue = "on") String passwords,
      @ConfigProperty(name = "todo.oidc.issuer") Optional<String> issuer,
      @ConfigProperty(name = "todo.oidc.name") Optional<String> name) {
    this.accounts = accounts;
    this.entities = entities;
    this.passwords = passwords.strip().equals("on");
    this.provider = issuer.map(it -> name.orElseGet(() -> URI.create(it.strip()).getHost()));
  }

  boolean takePasswords() {
    return passwords;
  }

  /** The name of the provider of OpenID Connect, if there is one. */
  Optional<String> provider() {
    return provider;
  }

  void requirePasswords() {
    if (!passwords) {
      throw new ForbiddenException(
          "Passwords are switched off here. Sign in with %s."
              .formatted(provider.orElse("a passkey")));
    }
  }

  /** The address by which people know the account. */
  public String addressOf(UUID accountId) {
    return accounts.require(accountId).email();
  }

  /** Keeps other changes of the account's ways in out until the transaction ends. */
  public void lock(UUID accountId) {
    accounts.requireAlone(accountId);
  }

  public boolean demandsPasskey(UUID accountId) {
    return accounts.require(accountId).demandsPasskey();
  }

  /** Whether the account's password alone opens it no more; in a transaction. */
  public void demandPasskey(UUID accountId, boolean demanded) {
    accounts.requireAlone(accountId).demandPasskey(demanded);
  }

  /**
   * Called when a way in was removed, in the transaction that did it.
   *
   * @throws ConflictException when it was the last one
   */
  public void requireAnotherWay(UUID accountId) {
    boolean hasWay =
        (boolean)
            entities
                .createNativeQuery(WAYS_LEFT, Boolean.class)
                .setParameter("passwords", passwords)
                .setParameter("account", accountId)
                .getSingleResult();
    if (!hasWay) {
      throw new ConflictException(
          "This is the only way into the account. Add another one before you remove it.");
    }
  }
}
