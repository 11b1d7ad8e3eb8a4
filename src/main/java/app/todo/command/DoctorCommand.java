package app.todo.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Looks at all that the service depends on. */
@Command(
    name = "doctor",
    description =
        "Look at the settings, the database, the disk, the clock and the ways in, and say what is"
            + " wrong and what to do.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it in
final class DoctorCommand implements Callable<Integer> {
  @ParentCommand private TodoCommand todo;

  @Mixin private Output output = new Output();

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Finding> findings = new ArrayList<>(SettingsExamination.of(System::getenv));
    findings.addAll(DatabaseExamination.of(System::getenv, todo.clock()));
    findings.addAll(NetworkExamination.of(System::getenv, todo.clock()));
    output.list(findings.stream().map(Finding::row).toList(), "");
    return findings.stream().anyMatch(Finding::isWrong) ? 1 : 0;
  }
}
