package app.todo.command;

import app.todo.backup.BackupException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Goes back to a backup, also one of an older version or of another server. */
@Command(
    name = "restore",
    description =
        "Replace everything in the database by a backup, in one transaction. Restart the service afterwards.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it in
final class RestoreCommand implements Callable<Integer> {
  @ParentCommand private TodoCommand todo;

  @Mixin private Output output = new Output();

  @Parameters(
      paramLabel = "FILE",
      description = "A backup that \"todo backup\" or the service made.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException, BackupException {
    return CommandBackups.run(todo, output, "Restored", (backups, _) -> backups.restore(file));
  }
}
