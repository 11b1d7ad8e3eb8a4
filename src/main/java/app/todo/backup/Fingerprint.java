package app.todo.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What one owner's rows of one table come to: how many, and a digest that differs when any value of
 * any row does. Computed by the server, so no row passes through this process.
 *
 * @param owner the id of an account or a space; empty for rows that belong to nobody
 * @param sha256 of the sorted digests of the rows, in hexadecimal
 */
record Fingerprint(String table, String owner, long rows, String sha256) {

  /** Rows as text look the same on every server only under the same settings. */
  private static final String SETTINGS =
      "set datestyle = iso; set timezone = 'UTC'; set bytea_output = hex;"
          + " set extra_float_digits = 1; set intervalstyle = postgres";

  private static final String SQL =
      """
      select
        owner,
        count(*),
        encode(sha256(string_agg(digest, '' order by digest)), 'hex')
      from (
        select
          %s as owner,
          sha256(convert_to(row(%s)::text, 'UTF8')) as digest
        from %s
      ) as digests
      group by owner
      order by owner
      """;

  static List<Fingerprint> of(Table table, Connection connection, String schema)
      throws SQLException {
    String owner = table.owner().isEmpty() ? "''" : Table.quoted(table.owner()) + "::text";
    List<Fingerprint> fingerprints = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute(SETTINGS);
      try (ResultSet result =
          statement.executeQuery(SQL.formatted(owner, table.columnList(), table.in(schema)))) {
        while (result.next()) {
          fingerprints.add(
              new Fingerprint(
                  table.name(), result.getString(1), result.getLong(2), result.getString(3)));
        }
      }
    }
    return fingerprints;
  }
}
