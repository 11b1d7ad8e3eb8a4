package app.todo.command;

import app.todo.backup.BackupException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Restores a backup on trial. */
@Command(
    name = "verify-backup",
    description =
        "Restore a backup into a scratch schema, compare it, and remove the schema again.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it in
final class VerifyBackupCommand implements Callable<Integer> {
  @ParentCommand private TodoCommand todo;

  @Mixin private Output output = new Output();

  @Parameters(
      paramLabel = "FILE",
      description = "A backup that \"todo backup\" or the service made.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException, BackupException {
    return CommandBackups.run(todo, output, "Verified", (backups, _) -> backups.verify(file));
  }
}
