package app.todo.space;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What event streams have to know of the database, read by one statement.
 *
 * @param revisions by account, those of each space that it is a member of
 * @param expiries of the sessions that live
 */
record Standing(Map<UUID, Map<UUID, Long>> revisions, Map<UUID, Instant> expiries) {
  private static final String SELECT =
      """
      select m.account_id, s.id, s.revision, cast(null as timestamptz)
      from member m
      join space s on s.id = m.space_id
      where m.account_id = any (?)
      union all
      select account_id, id, null, expires_at
      from session
      where id = any (?)
      and expires_at > ?
      """;

  static Standing read(
      Connection connection, Collection<UUID> accounts, Collection<UUID> sessions, Instant now)
      throws SQLException {
    Standing standing = new Standing(new HashMap<>(), new HashMap<>());
    try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setArray(1, connection.createArrayOf("uuid", accounts.toArray()));
      statement.setArray(2, connection.createArrayOf("uuid", sessions.toArray()));
      statement.setObject(3, now.atOffset(ZoneOffset.UTC));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          standing.add(rows);
        }
      }
    }
    return standing;
  }

  /** None where the account is gone. */
  Map<UUID, Long> revisionsOf(UUID accountId) {
    return revisions.getOrDefault(accountId, Map.of());
  }

  private void add(ResultSet row) throws SQLException {
    UUID accountId = row.getObject(1, UUID.class);
    UUID id = row.getObject(2, UUID.class);
    @Nullable OffsetDateTime expiry = row.getObject(4, OffsetDateTime.class);
    if (expiry == null) {
      revisions.computeIfAbsent(accountId, _ -> new HashMap<>()).put(id, row.getLong(3));
    } else {
      expiries.put(id, expiry.toInstant());
    }
  }
}
