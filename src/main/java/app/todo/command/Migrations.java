package app.todo.command;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** The migrations that this version of the service brings. */
final class Migrations {
  private static final String FIRST = "/db/migration/V1__accounts_tasks_and_tags.sql";
  private static final Pattern NAME = Pattern.compile("(?:.*/)?V(\\d+)__\\w+\\.sql");

  private Migrations() {}

  /** The number of the newest; empty where the class path can't be listed, as in an executable. */
  static OptionalInt newest() {
    @Nullable URL first = Migrations.class.getResource(FIRST);
    if (first == null) {
      return OptionalInt.empty();
    }
    try {
      return first.openConnection() instanceof JarURLConnection connection
          ? inJar(connection)
          : inFolder(Path.of(first.toURI()).resolveSibling(""));
    } catch (IOException | URISyntaxException | FileSystemNotFoundException _) {
      return OptionalInt.empty();
    }
  }

  private static OptionalInt inJar(JarURLConnection connection) throws IOException {
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      return newest(jar.stream().map(ZipEntry::getName));
    }
  }

  private static OptionalInt inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return newest(files.map(file -> file.getFileName().toString()));
    }
  }

  private static OptionalInt newest(Stream<String> names) {
    return names
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .mapToInt(name -> Integer.parseInt(name.group(1)))
        .max();
  }
}
