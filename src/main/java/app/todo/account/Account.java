package app.todo.account;

import io.quarkus.security.ForbiddenException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's account. */
@Entity
class Account {
  @Id private UUID id;
  private String email;
  private @Nullable String passwordHash;
  private String timeZone;
  private boolean timeZonePinned;
  private int morningHour;
  private boolean mayInvite;
  private boolean passkeyDemanded;
  private Instant createdAt;
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected Account() {}

  Account(UUID id, String email, @Nullable String passwordHash, Instant now) {
    this.id = id;
    this.email = email;
    this.passwordHash = passwordHash;
    this.timeZone = "UTC";
    this.morningHour = AccountDraft.MORNING_HOUR;
    this.createdAt = now;
    this.updatedAt = now;
  }

  UUID id() {
    return id;
  }

  String email() {
    return email;
  }

  /** Whether somebody chose the address for a password. */
  boolean isAddressedAs(String password) {
    return email.equals(Credentials.normalised(password));
  }

  /** Null for an account that was made through a provider. */
  @Nullable String passwordHash() {
    return passwordHash;
  }

  AccountDraft draft() {
    return new AccountDraft(timeZone, timeZonePinned, morningHour);
  }

  /**
   * @param takesPasswords whether the service takes passwords
   */
  AccountView view(boolean takesPasswords) {
    boolean asksPassword = takesPasswords && passwordHash != null;
    return new AccountView(
        id,
        email,
        ZoneId.of(timeZone),
        timeZonePinned,
        morningHour,
        mayInvite,
        asksPassword,
        createdAt);
  }

  /** Whether the draft moves when whole-day tasks ring. */
  boolean hasOtherDays(AccountDraft draft) {
    return !timeZone.equals(draft.timeZone()) || morningHour != draft.morningHour();
  }

  void write(AccountDraft draft, Instant now) {
    timeZone = draft.timeZone();
    timeZonePinned = draft.timeZonePinned();
    morningHour = draft.morningHour();
    updatedAt = now;
  }

  /** Lets the account invite others to register. */
  void allowInviting() {
    mayInvite = true;
  }

  void requireInviting() {
    if (!mayInvite) {
      throw new ForbiddenException("This account may not invite others. Ask the operator.");
    }
  }

  /** Whether the password is still that of the account as it was read before. */
  boolean hasPasswordOf(Account earlier) {
    return Objects.equals(passwordHash, earlier.passwordHash);
  }

  /** Whether the password alone doesn't open it. */
  boolean demandsPasskey() {
    return passkeyDemanded;
  }

  void demandPasskey(boolean demanded) {
    passkeyDemanded = demanded;
  }

  void changeEmail(String newEmail, Instant now) {
    email = newEmail;
    updatedAt = now;
  }

  void changePassword(String newHash, Instant now) {
    passwordHash = newHash;
    updatedAt = now;
  }
}
