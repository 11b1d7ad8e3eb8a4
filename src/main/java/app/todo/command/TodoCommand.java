package app.todo.command;

import app.todo.backup.BackupException;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** What an operator can ask for by {@code todo}, each in a class of its own. */
@Command(
    name = "todo",
    description = "Look after a Todo service and the people on it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:it could not be done, or the doctor found something wrong",
      "2:the command was not understood"
    },
    footer = {"", "Without a command the service itself starts."},
    subcommands = {
      AccountsCommand.class,
      InviteCommand.class,
      ResetPasswordCommand.class,
      EndSessionsCommand.class,
      DeleteAccountCommand.class,
      BackupCommand.class,
      VerifyBackupCommand.class,
      RestoreCommand.class,
      DoctorCommand.class,
      GenerateCompletion.class
    })
public final class TodoCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private final Clock clock;

  private TodoCommand(Clock clock) {
    this.clock = clock;
  }

  Clock clock() {
    return clock;
  }

  /** Runs the command that the arguments name, and returns its exit code. */
  public static int run(Clock clock, String... arguments) {
    // What the service's classes log is for the service's log.
    LogManager.getLogManager().reset();
    CommandLine line = new CommandLine(new TodoCommand(clock));
    line.getCommandSpec().version(version());
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().version(version());
    }
    line.setExecutionExceptionHandler((e, failed, _) -> fail(e, failed));
    return line.execute(arguments);
  }

  private static String version() {
    @Nullable String version = TodoCommand.class.getPackage().getImplementationVersion();
    return version == null ? "unknown: GET /api of the service tells it" : version;
  }

  /** Expected failures carry a sentence for the operator; others print their stack. */
  private static int fail(Exception e, CommandLine line) {
    PrintWriter err = line.getErr();
    if (e instanceof SQLException sql) {
      err.println(Database.sentence(sql));
    } else if (e instanceof IOException
        || e instanceof BackupException
        || e instanceof IllegalArgumentException) {
      err.println(e.getMessage());
    } else {
      e.printStackTrace(err);
    }
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
