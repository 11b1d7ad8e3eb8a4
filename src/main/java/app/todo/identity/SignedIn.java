package app.todo.identity;

import java.security.Principal;
import java.time.ZoneId;
import java.util.UUID;

/** The principal of a request that carries a living session's token. */
public record SignedIn(UUID accountId, UUID sessionId, ZoneId zone) implements Principal {

  /** The account's id, as in the paths of older clients. */
  @Override
  public String getName() {
    return accountId.toString();
  }
}
