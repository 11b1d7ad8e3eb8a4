package app.todo.command;

import app.todo.database.CommandDatabase;
import app.todo.validation.EmailAddress;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements of commands, each command in one transaction. */
final class Database {
  /** A table or a column that this version's migrations make is missing. */
  private static final Set<String> OLDER_SCHEMA = Set.of("42P01", "42703");

  private Database() {}

  /** What a command does in a transaction. */
  interface Work<T> {
    T with(Connection connection) throws SQLException, IOException;
  }

  static <T> T inTransaction(Work<T> work) throws IOException, SQLException, InterruptedException {
    try (CommandDatabase database = CommandDatabase.open(System::getenv);
        Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local statement_timeout = '20s'");
      }
      T outcome = work.with(connection);
      connection.commit();
      return outcome;
    }
  }

  /** The account of an address, however it is written. */
  static UUID account(Connection connection, String address) throws SQLException, IOException {
    return find(connection, address)
        .orElseThrow(() -> new IOException("There is no account of " + address + "."));
  }

  private static Optional<UUID> find(Connection connection, String address) throws SQLException {
    try (var statement = connection.prepareStatement("select id from account where email = ?")) {
      statement.setString(1, EmailAddress.normalised(address));
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  static int update(Connection connection, String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  static String sentence(SQLException e) {
    return OLDER_SCHEMA.contains(String.valueOf(e.getSQLState()))
        ? "The database is not of this version: start the service once, which migrates it."
        : "The database can't be used: " + reason(e);
  }

  /** The driver's message for these two causes is "The connection attempt failed." */
  private static @Nullable String reason(SQLException e) {
    return switch (e.getCause()) {
      case UnknownHostException unknown -> "there is no host %s.".formatted(unknown.getMessage());
      case SocketTimeoutException _ -> "it didn't answer in time.";
      case null, default -> e.getMessage();
    };
  }
}
