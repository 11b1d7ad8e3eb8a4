package app.todo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@link Files} has no word for. */
public final class Folders {

  private Folders() {}

  /** Deletes a folder and all in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> content;
    try (Stream<Path> walk = Files.walk(folder)) {
      content = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : content) {
      Files.delete(file);
    }
  }

  /** Writes a new file that only its owner can read. */
  static void writeHidden(Path file, String content) throws IOException {
    createHidden(file);
    Files.writeString(file, content);
  }

  /** Makes a new and empty file that only its owner can read, in the place of any other. */
  public static void createHidden(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file);
    setMode(file, "rw-------");
  }

  /** Lets everyone run a file, or look into a folder. */
  static void makeExecutable(Path file) throws IOException {
    setMode(file, "rwxr-xr-x");
  }

  /** Lets only the owner look into a folder. */
  static void makePrivate(Path folder) throws IOException {
    setMode(folder, "rwx------");
  }

  /** The numbers of this process's user and group, {@code 1001:1001}, where there are such. */
  static Optional<String> user() {
    Path process = Path.of("/proc/self");
    try {
      return Optional.of(
          "%s:%s"
              .formatted(
                  Files.getAttribute(process, "unix:uid"),
                  Files.getAttribute(process, "unix:gid")));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Windows has no modes, and keeps a person's folder from others by itself. */
  private static void setMode(Path file, String mode) throws IOException {
    if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
  }
}
