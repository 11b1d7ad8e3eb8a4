package app.todo.backup;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.core.Utils;

/** A table that is backed up, with its columns in the order in which they are written. */
record Table(String name, List<String> columns) {

  /**
   * Migrating makes Flyway's own table, the time of the last backup belongs to the database and not
   * to its content, and queued messages must not be sent again after a restore.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "flyway_schema_history", "verified_backup", "push_message", "notice", "webhook_attempt");

  /** Columns that are computed from others are left out; so are unlogged tables, as caches are. */
  private static final String COLUMNS =
      """
      select
        pg_class.relname,
        pg_attribute.attname
      from pg_class
      join pg_attribute on pg_attribute.attrelid = pg_class.oid
      where pg_class.relnamespace = ?::regnamespace
        and pg_class.relkind = 'r'
        and pg_class.relpersistence = 'p'
        and pg_attribute.attnum > 0
        and not pg_attribute.attisdropped
        and pg_attribute.attgenerated = ''
      order by pg_class.relname, pg_attribute.attnum
      """;

  private static final String REFERENCES =
      """
      select
        owner.relname,
        referenced.relname
      from pg_constraint
      join pg_class owner on owner.oid = pg_constraint.conrelid
      join pg_class referenced on referenced.oid = pg_constraint.confrelid
      where pg_constraint.contype = 'f'
        and owner.relnamespace = ?::regnamespace
        and owner.oid <> referenced.oid
      """;

  /** The schema's tables, each after those that its foreign keys refer to. */
  static List<Table> in(Connection connection, String schema) throws SQLException {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (List<String> row : rows(connection, COLUMNS, schema)) {
      if (!LEFT_OUT.contains(row.get(0))) {
        tables
            .computeIfAbsent(row.get(0), name -> new Table(name, new ArrayList<>()))
            .columns
            .add(row.get(1));
      }
    }
    List<List<String>> references = rows(connection, REFERENCES, schema);
    List<Table> ordered = new ArrayList<>();
    while (!tables.isEmpty()) {
      Table next =
          tables.values().stream()
              .filter(table -> references.stream().noneMatch(it -> waits(table, it, tables)))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("Foreign keys form a circle"));
      ordered.add(next);
      tables.remove(next.name);
    }
    return ordered;
  }

  private static boolean waits(Table table, List<String> reference, Map<String, Table> left) {
    return reference.get(0).equals(table.name) && left.containsKey(reference.get(1));
  }

  /** The column by which its rows belong to an account or a space; empty if they belong to none. */
  String owner() {
    if (name.equals("account") || name.equals("space")) {
      return "id";
    }
    return columns.contains("space_id")
        ? "space_id"
        : columns.contains("account_id") ? "account_id" : "";
  }

  /** The columns as SQL names them. */
  String columnList() throws SQLException {
    List<String> quoted = new ArrayList<>();
    for (String column : columns) {
      quoted.add(quoted(column));
    }
    return quoted.stream().collect(joining(", "));
  }

  /** The table's name in SQL. */
  String in(String schema) throws SQLException {
    return quoted(schema) + "." + quoted(name);
  }

  static String quoted(String identifier) throws SQLException {
    return Utils.escapeIdentifier(null, identifier).toString();
  }

  private static List<List<String>> rows(Connection connection, String sql, String schema)
      throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, schema);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(List.of(result.getString(1), result.getString(2)));
        }
      }
    }
    return rows;
  }
}
