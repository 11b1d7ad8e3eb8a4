package app.todo.identity;

import java.time.ZoneId;
import java.util.UUID;

/** Moves accounts to the time zones that their devices are in. */
public interface Travels {

  /** Moves the account to the zone, unless its zone is pinned or the database doesn't know it. */
  void follow(UUID accountId, ZoneId zone);
}
