package app.todo.command;

import app.todo.identity.Token;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Invites somebody to register, or lets an account do that. */
@Command(
    name = "invite",
    description =
        "Print a link by which one person may register, or let an account make such links.",
    mixinStandardHelpOptions = true)
final class InviteCommand implements Callable<Integer> {
  private static final String MAKE =
      """
      insert into service_invitation (id, token_hash, created_at, expires_at)
      values (?, ?, now(), now() + make_interval(days => ?))
      """;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Output output = new Output();
  @Mixin private Links links = new Links();

  @Option(
      names = "--days",
      defaultValue = "7",
      description = "How long the link works, 1 to 30 days (default: ${DEFAULT-VALUE}).")
  private int days;

  @ArgGroup private @Nullable Inviter inviter;

  /** Of the two at most one. */
  static final class Inviter {
    @Option(names = "--allow", paramLabel = "ADDRESS", description = "Let this account invite.")
    private @Nullable String allowed;

    @Option(names = "--deny", paramLabel = "ADDRESS", description = "No longer let it invite.")
    private @Nullable String denied;
  }

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    if ("closed".equals(System.getenv("TODO_REGISTRATION"))) {
      throw new IOException("Nobody may register here: TODO_REGISTRATION is closed.");
    }
    if (inviter == null) {
      invite();
    } else if (inviter.allowed != null) {
      let(inviter.allowed, true);
    } else if (inviter.denied != null) {
      let(inviter.denied, false);
    }
    return 0;
  }

  private void invite() throws IOException, SQLException, InterruptedException {
    if (days < 1 || days > 30) {
      throw new ParameterException(spec.commandLine(), "A link works for 1 to 30 days.");
    }
    Token token = Token.random();
    Database.inTransaction(
        connection -> Database.update(connection, MAKE, UUID.randomUUID(), token.hash(), days));
    String link = links.to("/register", token);
    output.say(
        link + "\nOne person may register by it within %d days.".formatted(days),
        Map.of("link", link, "days", (long) days));
  }

  private void let(String address, boolean mayInvite)
      throws IOException, SQLException, InterruptedException {
    Database.inTransaction(connection ->
        Database.update(
            connection,
            "update account set may_invite = ? where id = ?",
            mayInvite,
            Database.account(connection, address)));
    output.say(
        "%s may %s others.".formatted(address, mayInvite ? "invite" : "no longer invite"),
        Map.of("address", address, "may_invite", mayInvite));
  }
}
