package app.todo;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Holds the documents to the code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentationTest {
  private static final Path SERVICE = Path.of("src/main/java/app/todo");
  private static final Path PAGE = Path.of("src/main/webui/src");
  private static final Path ARCHITECTURE = Path.of("docs/architecture.md");
  private static final Path SETTINGS = Path.of("docs/settings.md");

  /** A relative link, without the place in the document. */
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#]+)[^)]*\\)");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private static final Pattern VARIABLE = Pattern.compile("\"((?:DATABASE|TODO|SMTP)_[A-Z_]+)\"");

  @Test
  void architecture_lists_each_package_and_each_folder_of_the_page() throws IOException {
    Set<String> folders = new TreeSet<>(foldersOf(SERVICE));
    folders.addAll(foldersOf(PAGE));
    assertEquals(folders, new TreeSet<>(firstColumn(ARCHITECTURE)));
  }

  @Test
  void settings_lists_each_variable_that_the_code_reads() throws IOException {
    Set<String> listed = firstColumn(SETTINGS);
    try (Stream<Path> sources = Files.walk(SERVICE)) {
      List<String> missing =
          sources
              .filter(it -> it.toString().endsWith(".java"))
              .flatMap(it -> VARIABLE.matcher(read(it)).results())
              .map(it -> it.group(1))
              .filter(it -> !listed.contains(it))
              .toList();
      assertEquals(List.of(), missing);
    }
  }

  @Test
  void the_readme_takes_two_screens() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int words = readme.split("\\s+").length;
    assertTrue(words <= 700, words + " words");
  }

  @Test
  void links_between_documents_lead_somewhere() throws IOException {
    try (Stream<Path> top = Files.list(Path.of("."));
        Stream<Path> docs = Files.list(Path.of("docs"))) {
      Stream<Path> others = Stream.of("docker/README.md", "k8s/README.md").map(Path::of);
      List<String> broken =
          Stream.of(top, docs, others)
              .flatMap(it -> it)
              .filter(it -> it.toString().endsWith(".md"))
              .flatMap(DocumentationTest::brokenLinks)
              .toList();
      assertEquals(List.of(), broken);
    }
  }

  private static Stream<String> brokenLinks(Path document) {
    return LINK.matcher(read(document))
        .results()
        .map(it -> it.group(1))
        .filter(it -> !Files.exists(document.resolveSibling(it)))
        .map(it -> document + ": " + it);
  }

  /** What is in backquotes in the first column of a document's tables. */
  private static Set<String> firstColumn(Path document) throws IOException {
    return Files.readAllLines(document).stream()
        .filter(it -> it.startsWith("| `"))
        .map(it -> it.substring(0, it.indexOf('|', 1)))
        .flatMap(it -> CODE.matcher(it).results())
        .map(it -> it.group(1))
        .collect(toSet());
  }

  private static Set<String> foldersOf(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(Files::isDirectory)
          .map(it -> it.getFileName().toString())
          .collect(toSet());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
