package app.todo.account;

import app.todo.identity.Token;
import app.todo.problem.ConflictException;
import app.todo.problem.Violations;
import app.todo.sharing.Sharing;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Decides who may make an account: the first person always, all others as the operator sets it. */
@ApplicationScoped
public class Registrations {
  static final String CLOSED = "No new accounts are made here.";
  static final String UNINVITED = "A new account needs an invitation here.";
  static final String DEAD_INVITATION =
      "This invitation does not work, or no longer. Ask for a new one.";

  private static final Logger LOG = Logger.getLogger(Registrations.class);

  private final Accounts accounts;
  private final ServiceInvitations invitations;
  private final Sharing sharing;
  private final SignInLimits limits;
  private final Audit audit;
  private final Validator validator;
  private final RegistrationPolicy policy;
  private final boolean ownersInvite;

  Registrations(
      Accounts accounts,
      ServiceInvitations invitations,
      Sharing sharing,
      SignInLimits limits,
      Audit audit,
      Validator validator,
      @ConfigProperty(name = "todo.registration", defaultValue = "open") String policy,
      @ConfigProperty(name = "todo.owners-invite", defaultValue = "false") boolean ownersInvite) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.sharing = sharing;
    this.limits = limits;
    this.audit = audit;
    this.validator = validator;
    this.policy = RegistrationPolicy.of(policy);
    this.ownersInvite = ownersInvite;
  }

  void sayPolicy(@Observes StartupEvent event) {
    LOG.info(
        switch (policy) {
          case OPEN ->
              "Anybody who reaches this service may register; TODO_REGISTRATION=invited or closed"
                  + " changes that";
          case INVITED -> "Only the invited may register (TODO_REGISTRATION=invited)";
          case CLOSED -> "Nobody may register (TODO_REGISTRATION=closed)";
        });
  }

  /** Who may register now: while there is no account, anybody. */
  RegistrationPolicy policy() {
    return policy == RegistrationPolicy.OPEN || accounts.areNone()
        ? RegistrationPolicy.OPEN
        : policy;
  }

  /** Whether nobody has an account here yet. */
  boolean areNone() {
    return accounts.areNone();
  }

  /** Whether invitations to the service lead to accounts. */
  boolean takesInvitations() {
    return policy != RegistrationPolicy.CLOSED;
  }

  /** Whether the secret is that of an invitation which still works. */
  boolean isLiving(String invitation) {
    Token token = new Token(invitation);
    return invitations.isLiving(token) || sharing.isLiving(token);
  }

  /**
   * Checks what can be known before the password is hashed, which is the work of a registration.
   *
   * @throws ForbiddenException when the person may not register
   */
  void requireAdmission(@Nullable String invitation) {
    switch (policy()) {
      case OPEN -> {}
      case INVITED -> {
        if (invitation == null) {
          throw new ForbiddenException(UNINVITED);
        }
      }
      case CLOSED -> throw new ForbiddenException(CLOSED);
    }
  }

  /**
   * Makes an account, and uses the invitation up, which decides between two who come by it at once.
   * By a list's link the account also joins the list.
   *
   * @param hash of the password; null for an account that is entered in another way
   * @throws ForbiddenException when the person may not register
   */
  @Transactional
  Account open(String email, @Nullable String hash, @Nullable String invitation) {
    boolean isFirst = accounts.claimFirst();
    Account account = accounts.open(email, hash);
    if (isFirst) {
      account.allowInviting();
    }
    boolean isInvited = useInvitation(invitation, account);
    if (!isFirst && !isInvited) {
      requireAdmission(null);
    }
    return account;
  }

  /**
   * Counts a registration that no password belongs to; outside of a transaction, as the counters
   * have their own.
   *
   * @throws ForbiddenException when the person may not register
   */
  public void admit(@Nullable String invitation, HttpServerRequest request) {
    try {
      requireAdmission(invitation);
    } catch (ForbiddenException e) {
      audit.record(Audit.Event.REGISTRATION_REFUSED, request, Map.of());
      throw e;
    }
    limits.countRegistration(request);
  }

  /**
   * Makes an account without a password for somebody who was admitted.
   *
   * @param email an address that somebody has verified
   * @return its id
   * @throws ConflictException when there is an account with the address
   */
  @Transactional
  public UUID openVerified(String email, @Nullable String invitation) {
    String address = Credentials.normalised(email);
    Violations.throwIfAny(validator.validateValue(Credentials.class, "email", address));
    return open(address, null, invitation).id();
  }

  /** Whether the invitation is to the service, and not only to a list. */
  private boolean useInvitation(@Nullable String invitation, Account account) {
    if (invitation == null) {
      return false;
    }
    Token token = new Token(invitation);
    if (invitations.use(token)) {
      return takesInvitations();
    }
    if (!sharing.isLiving(token)) {
      throw new ForbiddenException(DEAD_INVITATION);
    }
    sharing.joinAsNew(token, account.id());
    return ownersInvite && takesInvitations();
  }
}
