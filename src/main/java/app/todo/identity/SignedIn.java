package app.todo.identity;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * The principal of a request that carries a living session's token.
 *
 * @param zonePinned whether the zone stays when the person's device is in another
 * @param morningHour when whole-day tasks ring, 0 to 23
 * @param sharedSpaces the spaces that the account is a member of, without its own
 */
public record SignedIn(
    UUID accountId,
    UUID sessionId,
    ZoneId zone,
    boolean zonePinned,
    int morningHour,
    List<UUID> sharedSpaces)
    implements Principal {

  /** The account's id, as in the paths of older clients. */
  @Override
  public String getName() {
    return accountId.toString();
  }
}
