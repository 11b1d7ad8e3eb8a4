package app.todo.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The OpenAPI document, read when somebody first asks. */
@ApplicationScoped
public class OpenApiDocument {
  private static final String FILE = "META-INF/resources/openapi.json";

  private final JsonNode root;

  OpenApiDocument(ObjectMapper mapper) {
    ClassLoader classPath = Thread.currentThread().getContextClassLoader();
    try (InputStream file = Objects.requireNonNull(classPath.getResourceAsStream(FILE))) {
      root = mapper.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * By addresses, as {@code /api/tasks/{id}}, each with its operations by method in small letters.
   */
  public JsonNode paths() {
    return root.path("paths");
  }
}
