package app.todo.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a class path that is a folder, and of one that is an archive of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaticFilesTest {
  private static final String ASSETS = "META-INF/resources/assets/";
  private static final String SCRIPT = ASSETS + "app.js";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("unpacked").resolve(ASSETS));
    Files.writeString(folder.resolve("unpacked").resolve(SCRIPT), "run()");
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve("app.jar")))) {
      jar.putNextEntry(new ZipEntry(ASSETS));
      jar.putNextEntry(new ZipEntry(SCRIPT));
      jar.write("run()".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void a_file_is_served() throws IOException {
    for (String path : new String[] {"unpacked/", "app.jar"}) {
      assertTrue(on(path, files -> files.app("/assets/app.js")).isPresent(), path);
    }
  }

  /** Its stream would be a listing, or empty, and be kept by browsers for a year. */
  @Test
  void a_folder_is_no_file() throws IOException {
    for (String path : new String[] {"unpacked/", "app.jar"}) {
      assertEquals(Optional.empty(), on(path, files -> files.app("/assets")), path);
      assertEquals(Optional.empty(), on(path, files -> files.app("/assets/")), path);
      assertEquals(Optional.empty(), on(path, files -> files.app("")), path);
    }
  }

  private <T> T on(String path, Function<StaticFiles, T> use) throws IOException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    URL[] classPath = {folder.toUri().resolve(path).toURL()};
    try (URLClassLoader loader = new URLClassLoader(classPath, null)) {
      Thread.currentThread().setContextClassLoader(loader);
      return use.apply(new StaticFiles());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
