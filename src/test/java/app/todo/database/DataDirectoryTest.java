package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataDirectoryTest {

  @TempDir Path folder;

  @Test
  void it_is_where_the_system_keeps_a_persons_data() {
    assertEquals(Path.of("/home/ana/.local/share/todo"), ofAna("Linux", Map.of()));
    assertEquals(Path.of("/data/todo"), ofAna("Linux", Map.of("XDG_DATA_HOME", "/data")));
    assertEquals(
        Path.of("/home/ana/.local/share/todo"),
        ofAna("Linux", Map.of("XDG_DATA_HOME", "relative")));
    assertEquals(
        Path.of("/home/ana/Library/Application Support/todo"), ofAna("Mac OS X", Map.of()));
    assertEquals(Path.of("/local/todo"), ofAna("Windows 11", Map.of("LOCALAPPDATA", "/local")));
    assertEquals(Path.of("/home/ana/AppData/Local/todo"), ofAna("Windows 11", Map.of()));
  }

  @Test
  void one_that_is_made_is_the_owner_s_alone() throws IOException {
    Path made = folder.resolve("made");
    DataDirectory.open(made).close();
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
  }

  @Test
  void one_service_uses_it_at_a_time() throws IOException {
    try (DataDirectory first = DataDirectory.open(folder)) {
      String sentence =
          String.valueOf(
              assertThrows(IOException.class, () -> DataDirectory.open(first.path())).getMessage());
      assertTrue(sentence.startsWith("Another Todo service is using the data in"), sentence);
    }
    DataDirectory.open(folder).close();
  }

  @Test
  void one_that_can_not_be_written_is_refused_with_a_sentence() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    String sentence =
        String.valueOf(
            assertThrows(IOException.class, () -> DataDirectory.open(file.resolve("data")))
                .getMessage());

    assertTrue(sentence.contains("can't be written"), sentence);
  }

  private static Path ofAna(String system, Map<String, String> environment) {
    return DataDirectory.ofUser("todo", system, "/home/ana", environment::get);
  }
}
