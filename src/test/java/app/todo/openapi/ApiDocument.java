package app.todo.openapi;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI document that the service hands out. */
public final class ApiDocument {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialects.getOpenApi31(),
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final JsonNode root;
  private final Map<JsonNode, Schema> validators = new ConcurrentHashMap<>();

  private ApiDocument(JsonNode root) {
    this.root = root;
  }

  /**
   * What can be asked for.
   *
   * @param method in capitals
   * @param path with {@code {id}} in the place of ids
   */
  public record Call(String method, String path, JsonNode operation) {
    public boolean isSigned() {
      return !operation.path("security").isEmpty();
    }

    public boolean hasBody() {
      return operation.has("requestBody");
    }

    public boolean hasId() {
      return path.contains("{id}");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** The document as it is now. */
  public static ApiDocument read() {
    return of(get("/openapi?format=json").asString());
  }

  /** The document as it is written, in JSON. */
  public static ApiDocument of(String text) {
    return new ApiDocument(json(text));
  }

  public JsonNode root() {
    return root;
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  public List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        calls.add(
            new Call(
                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
      }
    }
    return calls;
  }

  public JsonNode schema(String name) {
    return root.at("/components/schemas/" + name);
  }

  /** What a reference stands for, or the node itself. */
  public JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** What of a value a schema does not allow, or does not speak of. */
  public List<String> misfits(JsonNode value, JsonNode schema) {
    return validators
        .computeIfAbsent(schema, this::validator)
        .validate(value.toString(), InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }

  void assertFits(JsonNode value, JsonNode schema, String where) {
    assertEquals(List.of(), misfits(value, schema), where);
  }

  /** Alone with what it refers to. */
  private Schema validator(JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("$defs", closed(root.at("/components/schemas")));
    return REGISTRY.getSchema(whole.toString().replace("#/components/schemas/", "#/$defs/"));
  }

  /** The same, with objects that have none but the members they speak of. */
  private static JsonNode closed(JsonNode schemas) {
    JsonNode closed = schemas.deepCopy();
    for (JsonNode schema : closed) {
      if (schema.has("properties")) {
        ((ObjectNode) schema).put("additionalProperties", false);
      }
    }
    return closed;
  }
}
