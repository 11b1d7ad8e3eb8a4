package app.todo.command;

import app.todo.backup.BackupException;
import app.todo.backup.Backups;
import app.todo.database.CommandDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a backup that is known to restore, beside the running service or without it. */
@Command(
    name = "backup",
    description =
        "Back the database up into a folder: a consistent snapshot, which is restored into a scratch"
            + " schema and compared before it counts.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it in
final class BackupCommand implements Callable<Integer> {
  @ParentCommand private TodoCommand todo;

  @Mixin private Output output = new Output();

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Default: TODO_BACKUP_DIR, or backups in the embedded database's data folder.")
  private @Nullable Path folder;

  @Option(
      names = "--keep",
      paramLabel = "COUNT",
      description = "Delete all but so many of the folder's newest backups.")
  private @Nullable Integer kept;

  @Override
  public Integer call() throws IOException, InterruptedException, BackupException {
    return CommandBackups.run(todo, output, "Backed up and verified", this::make);
  }

  private Backups.Verified make(Backups backups, CommandDatabase database)
      throws IOException, BackupException {
    Path place = place(database);
    Backups.Verified backup = backups.make(place);
    if (kept != null) {
      Backups.keep(place, Math.max(1, kept));
    }
    return backup;
  }

  private Path place(CommandDatabase database) throws IOException {
    if (folder != null) {
      return folder;
    }
    Optional<Path> chosen =
        Optional.ofNullable(System.getenv("TODO_BACKUP_DIR"))
            .filter(it -> !it.isBlank())
            .map(Path::of);
    return chosen
        .or(() -> database.folder().map(data -> data.resolve("backups")))
        .orElseThrow(
            () -> new IOException("Name a folder for the backup, or set TODO_BACKUP_DIR."));
  }
}
