package app.todo.backup;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Puts the scratch schema's rows in the place of the service's, in one transaction. */
final class Restore {

  /**
   * Revisions that devices may know from writes after the backup are not given twice: the next one
   * is above all of them, and what was before counts as forgotten, so each device loads its copy
   * anew.
   */
  private static final String MOVE_REVISIONS_ON =
      """
      update space
      set
        revision = revision + 1000000,
        forgotten_revision = revision + 1000000
      """;

  /** What was due between the backup and now has rung, or is too late. */
  private static final String FORGET_PAST_REMINDERS =
      "delete from reminder where rings_at <= now()";

  private final Connection connection;

  Restore(Connection connection) {
    this.connection = connection;
  }

  /** Leaves all as it was if anything fails. */
  void replaceAll() throws SQLException {
    List<Table> tables = Table.in(connection, "public");
    List<String> names = new ArrayList<>();
    for (Table table : tables) {
      names.add(table.in("public"));
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("truncate %s cascade".formatted(names.stream().collect(joining(", "))));
      for (Table table : tables) {
        statement.execute(
            "insert into %s (%s) select %2$s from %3$s"
                .formatted(table.in("public"), table.columnList(), table.in(ScratchSchema.NAME)));
      }
      statement.execute(MOVE_REVISIONS_ON);
      statement.execute(FORGET_PAST_REMINDERS);
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
