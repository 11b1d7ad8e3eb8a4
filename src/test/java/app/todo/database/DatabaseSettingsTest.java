package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseSettingsTest {

  private static final String URL = "postgresql://ana:secret@db/todo";

  @TempDir Path folder;

  @Test
  void a_named_server_is_used() {
    SmallRyeConfig config = configOf(Map.of("DATABASE_URL", URL));

    assertEquals(
        "jdbc:postgresql://db:5432/todo", config.getValue("todo.database.url", String.class));
    assertEquals("ana", config.getValue("todo.database.username", String.class));
    assertEquals("secret", config.getValue("todo.database.password", String.class));
    assertEquals(Optional.empty(), get(config, "embedded-port"));
    assertEquals(Optional.empty(), get(config, "mistake"));
  }

  @Test
  void the_url_may_be_in_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("url"), URL + "\n");

    SmallRyeConfig config = configOf(Map.of("DATABASE_URL_FILE", file.toString()));

    assertEquals(Optional.of("jdbc:postgresql://db:5432/todo"), get(config, "url"));
    assertEquals(Optional.of("secret"), get(config, "password"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "sqlite:///./test.db", "sqlite:"})
  void the_embedded_server_is_used_where_none_is_named(String url) {
    SmallRyeConfig config = configOf(Map.of("DATABASE_URL", url));

    String port = get(config, "embedded-port").orElseThrow();
    assertEquals(
        Optional.of(
            "jdbc:postgresql://127.0.0.1:%s/postgres?requireAuth=scram-sha-256".formatted(port)),
        get(config, "url"));
    assertEquals(
        Optional.of(Boolean.toString(url.startsWith("sqlite:"))), get(config, "instead-of-sqlite"));
    assertEquals(Optional.empty(), get(config, "password"));
    assertEquals(Optional.empty(), get(config, "mistake"));
  }

  @Test
  void the_embedded_server_is_used_where_nothing_is_set() {
    assertTrue(get(configOf(Map.of()), "embedded-port").isPresent());
  }

  @Test
  void the_port_of_the_embedded_server_stays() {
    assertEquals(get(configOf(Map.of()), "url"), get(configOf(Map.of()), "url"));
  }

  @Test
  void a_url_and_a_file_together_are_a_mistake() {
    assertMistake(Map.of("DATABASE_URL", URL, "DATABASE_URL_FILE", "/run/secrets/url"), "both set");
  }

  @Test
  void a_file_that_is_not_there_is_a_mistake() {
    assertMistake(Map.of("DATABASE_URL_FILE", folder.resolve("none").toString()), "can't be read");
  }

  @Test
  void an_empty_file_is_a_mistake_and_not_a_wish_for_the_embedded_server() throws IOException {
    Path file = Files.writeString(folder.resolve("url"), "\n");

    assertMistake(Map.of("DATABASE_URL_FILE", file.toString()), "empty file");
  }

  @Test
  void a_url_of_something_else_is_a_mistake() {
    assertMistake(Map.of("DATABASE_URL", "mysql://ana:secret@db/todo"), "not understood");
  }

  @Test
  void what_is_set_by_its_own_name_is_left_alone() {
    assertEquals(
        Optional.of("jdbc:postgresql://other/db"),
        get(configOf(Map.of("todo.database.url", "jdbc:postgresql://other/db")), "url"));
  }

  @Test
  void nothing_of_it_is_listed_so_nothing_is_recorded_while_building() {
    configOf(Map.of("DATABASE_URL", URL))
        .getPropertyNames()
        .forEach(name -> assertFalse(name.startsWith("todo.database"), name));
  }

  private static void assertMistake(Map<String, String> environment, String words) {
    String sentence = get(configOf(environment), "mistake").orElseThrow();
    assertTrue(sentence.contains(words), sentence);
    assertFalse(sentence.contains("secret@"), sentence);
  }

  private static Optional<String> get(SmallRyeConfig config, String name) {
    return config.getOptionalValue("todo.database." + name, String.class);
  }

  private static SmallRyeConfig configOf(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withInterceptors(new DatabaseSettings())
        .withSources(new PropertiesConfigSource(environment, "environment", 300))
        .build();
  }
}
