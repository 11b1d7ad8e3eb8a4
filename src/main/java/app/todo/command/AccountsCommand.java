package app.todo.command;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who has an account here, and what it takes of the quota. */
@Command(
    name = "accounts",
    description = "List the accounts, those seen last first, with the rows they use.",
    mixinStandardHelpOptions = true)
final class AccountsCommand implements Callable<Integer> {
  private static final String ROWS =
      """
      select
        a.email,
        a.created_at,
        a.last_seen_at,
        a.may_invite,
        (select count(*) from session where account_id = a.id and expires_at > now()) as sessions,
        (select count(*) from task where space_id = a.id and not purged)
          + (select count(*) from list where space_id = a.id and not purged)
          + (select count(*) from section where space_id = a.id and deleted_at is null)
          + (select count(*) from tag where space_id = a.id and deleted_at is null)
          + (select count(*) from saved_filter where space_id = a.id and deleted_at is null) as used
      from (
        select *
        from account
        where position(lower(?) in email) > 0
        order by last_seen_at desc nulls last, id
        limit ?
      ) a
      order by a.last_seen_at desc nulls last, a.id
      """;

  @Mixin private Output output = new Output();

  @Parameters(
      arity = "0..1",
      defaultValue = "",
      paramLabel = "TEXT",
      description = "List the accounts whose address has this text.")
  private String text = "";

  @Option(
      names = "--limit",
      defaultValue = "1000",
      description = "List so many at most (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    String none =
        text.isEmpty()
            ? "There are no accounts."
            : "No account's address has \"%s\".".formatted(text);
    output.list(Database.inTransaction(this::read), none);
    return 0;
  }

  private List<Map<String, @Nullable Object>> read(Connection connection) throws SQLException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    try (var statement = connection.prepareStatement(ROWS)) {
      statement.setString(1, text);
      statement.setInt(2, Math.clamp(limit, 1, 100_000));
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(row(found));
        }
      }
    }
    return rows;
  }

  private static Map<String, @Nullable Object> row(ResultSet found) throws SQLException {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("address", found.getString("email"));
    row.put("last_seen", moment(found, "last_seen_at"));
    row.put("sessions", found.getLong("sessions"));
    row.put("rows", found.getLong("used"));
    row.put("may_invite", found.getBoolean("may_invite"));
    row.put("created", moment(found, "created_at"));
    return row;
  }

  private static @Nullable String moment(ResultSet found, String column) throws SQLException {
    @Nullable OffsetDateTime moment = found.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant().truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
