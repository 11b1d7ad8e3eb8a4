package app.todo.command;

import app.todo.identity.Token;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes the link by which a person who has forgotten their password sets another. */
@Command(
    name = "reset-password",
    description =
        "Print a link that sets a new password, once and within an hour, and signs the account out"
            + " everywhere.",
    mixinStandardHelpOptions = true)
final class ResetPasswordCommand implements Callable<Integer> {
  private static final String MAKE =
      """
      insert into recovery_link (token_hash, account_id, created_at, expires_at)
      values (?, ?, now(), now() + interval '1 hour')
      """;

  private static final String FORGET = "delete from recovery_link where account_id = ?";

  @Mixin private Output output = new Output();
  @Mixin private Links links = new Links();

  @Parameters(paramLabel = "ADDRESS", description = "The account's e-mail address.")
  private String address = "";

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    if ("off".equals(System.getenv("TODO_PASSWORDS"))) {
      throw new IOException(
          "Passwords are off here: TODO_PASSWORDS is off. People sign in through the provider.");
    }
    Token token = Token.random();
    Database.inTransaction(connection -> make(connection, token));
    String link = links.to("/recover", token);
    output.say(
        link + "\nIt sets a new password for %s, once, within an hour.".formatted(address),
        Map.of("link", link, "address", address));
    return 0;
  }

  private int make(Connection connection, Token token) throws SQLException, IOException {
    UUID account = Database.account(connection, address);
    Database.update(connection, FORGET, account);
    return Database.update(connection, MAKE, token.hash(), account);
  }
}
