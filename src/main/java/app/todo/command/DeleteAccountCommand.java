package app.todo.command;

import app.todo.database.CommandDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Has an account deleted. The service does it, by the rules by which a person's own wish is done:
 * shared lists that others are in get another owner.
 */
@Command(
    name = "delete-account",
    description =
        "Delete an account with all that is its own. Shared lists stay with their others.",
    mixinStandardHelpOptions = true)
final class DeleteAccountCommand implements Callable<Integer> {
  private static final Duration DONE_WITHIN = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(50);

  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "ADDRESS", description = "The account's e-mail address.")
  private String address = "";

  @Option(names = "--yes", description = "Really do it. Nothing brings the account back.")
  private boolean isSure;

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    if (!isSure) {
      throw new IOException("Nothing brings the account back: say it again with --yes.");
    }
    try (CommandDatabase database = CommandDatabase.open(System::getenv);
        Connection connection = database.connect()) {
      UUID account = mark(connection);
      boolean isDone = !database.isAlone() && isGone(connection, account);
      output.say(
          isDone
              ? "%s is deleted.".formatted(address)
              : "%s is signed out, and is deleted when the service runs.".formatted(address),
          Map.of("address", address, "deleted", isDone));
    }
    return 0;
  }

  private UUID mark(Connection connection) throws SQLException, IOException {
    connection.setAutoCommit(false);
    UUID account = Database.account(connection, address);
    // The service locks the account before its sessions; the other order would deadlock.
    Database.update(connection, "update account set closing_at = now() where id = ?", account);
    EndSessionsCommand.end(connection, address);
    connection.commit();
    connection.setAutoCommit(true);
    return account;
  }

  private static boolean isGone(Connection connection, UUID account)
      throws SQLException, InterruptedException {
    long began = System.nanoTime();
    while (System.nanoTime() - began < DONE_WITHIN.toNanos()) {
      try (var statement = connection.prepareStatement("select from account where id = ?")) {
        statement.setObject(1, account);
        try (ResultSet found = statement.executeQuery()) {
          if (!found.next()) {
            return true;
          }
        }
      }
      Thread.sleep(POLL);
    }
    return false;
  }
}
