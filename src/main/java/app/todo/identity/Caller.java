package app.todo.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whose request this is. */
@ApplicationScoped
public class Caller {
  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** False where an endpoint lets everybody in. */
  public boolean isSignedIn() {
    return !identity.isAnonymous();
  }

  public UUID accountId() {
    return signedIn().accountId();
  }

  /** The account's own space, which has the account's id. */
  public UUID spaceId() {
    return accountId();
  }

  /** The spaces that the account is a member of, its own first. */
  public List<UUID> spaceIds() {
    List<UUID> ids = new ArrayList<>(List.of(spaceId()));
    ids.addAll(signedIn().sharedSpaces());
    return ids;
  }

  /** Whether the account is a member of shared spaces. */
  public boolean isSharing() {
    return !signedIn().sharedSpaces().isEmpty();
  }

  public UUID sessionId() {
    return signedIn().sessionId();
  }

  /** Where the person's days begin and end. */
  public ZoneId zone() {
    return signedIn().zone();
  }

  /** Whether the zone stays when the person's device is in another. */
  public boolean isZonePinned() {
    return signedIn().zonePinned();
  }

  /** When the person's whole-day tasks ring, 0 to 23. */
  public int morningHour() {
    return signedIn().morningHour();
  }

  private SignedIn signedIn() {
    return (SignedIn) identity.getPrincipal();
  }
}
