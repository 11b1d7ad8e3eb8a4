package app.todo.command;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Signs an account out everywhere. */
@Command(
    name = "end-sessions",
    description = "Sign an account out everywhere, at once; its browsers remove their copies.",
    mixinStandardHelpOptions = true)
final class EndSessionsCommand implements Callable<Integer> {
  /** As the service ends them: the browsers learn of it, and the replicas' event streams end. */
  private static final String END =
      """
      with ended as (
        delete from session
        where account_id = ?
        returning token_hash
      )
      insert into ended_session (token_hash, ended_at)
      select token_hash, now()
      from ended
      """;

  private static final String NOTIFY =
      "with notice as (select pg_notify('todo', 'account ' || ?)) select from notice";

  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "ADDRESS", description = "The account's e-mail address.")
  private String address = "";

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    long ended = Database.inTransaction(connection -> (long) end(connection, address));
    output.say(
        "%s is signed out; sessions ended: %d.".formatted(address, ended),
        Map.of("address", address, "ended", ended));
    return 0;
  }

  static int end(Connection connection, String address) throws SQLException, IOException {
    UUID account = Database.account(connection, address);
    int ended = Database.update(connection, END, account);
    try (var notice = connection.prepareStatement(NOTIFY)) {
      notice.setString(1, account.toString());
      notice.execute();
    }
    return ended;
  }
}
