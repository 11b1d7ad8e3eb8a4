package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresProgramsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Linux,      amd64,   postgres-linux-x86_64.txz",
    "Linux,      aarch64, postgres-linux-arm_64.txz",
    "Mac OS X,   x86_64,  postgres-darwin-x86_64.txz",
    "Mac OS X,   aarch64, postgres-darwin-arm_64.txz",
    "Windows 11, amd64,   postgres-windows-x86_64.txz",
  })
  void each_system_has_its_archive(String os, String processor, String archive) {
    assertEquals(archive, PostgresPrograms.archive(os, processor));
  }

  @Test
  void they_are_unpacked_once() throws Exception {
    Path home = folder.resolve("postgresql");
    PostgresPrograms programs = PostgresPrograms.in(home);
    assertEquals("18", programs.majorVersion());

    Path ours = Files.createFile(home.resolve("still-the-same-folder"));
    PostgresPrograms.in(home);
    assertTrue(Files.exists(ours));

    Files.writeString(home.resolve("unpacked-from"), "an older archive");
    PostgresPrograms.in(home);
    assertFalse(Files.exists(ours));
  }

  @Test
  void those_an_operator_brings_are_left_alone() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createFile(bin.resolve("postgres"));

    PostgresPrograms.in(folder);

    assertEquals(0, Files.size(bin.resolve("postgres")));
  }

  @Test
  void an_image_brings_them_with_a_cluster_to_copy() throws Exception {
    Path home = folder.resolve("image");
    PostgresForImage.main(new String[] {home.toString()});
    assertTrue(Files.exists(home.resolve("cluster.txz")));

    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.open(
            folder.resolve("data"), Optional.of(home), false, EmbeddedPort.choose(), 20)) {
      postgres.start();

      String url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres";
      DriverManager.getConnection(url, EmbeddedPostgres.USERNAME, postgres.password()).close();
    }
  }
}
