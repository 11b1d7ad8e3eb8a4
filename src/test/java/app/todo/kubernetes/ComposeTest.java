package app.todo.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What docker/compose.yaml promises. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeTest {

  /**
   * Without one the project takes its folder's name, and shares the volume of any other "docker".
   */
  @Test
  void the_project_has_a_name_of_its_own() throws IOException {
    assertEquals("todo", compose().path("name").asText());
  }

  @Test
  void each_service_comes_back_after_a_reboot() throws IOException {
    for (Map.Entry<String, JsonNode> service : compose().path("services").properties()) {
      assertEquals("unless-stopped", service.getValue().path("restart").asText(), service.getKey());
    }
  }

  private static JsonNode compose() throws IOException {
    return Serialization.unmarshal(
        Files.readString(Path.of("docker/compose.yaml")), JsonNode.class);
  }
}
