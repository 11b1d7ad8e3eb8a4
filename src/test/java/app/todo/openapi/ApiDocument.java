package app.todo.openapi;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document that the service hands out. */
public record ApiDocument(JsonNode root) {

  /**
   * What can be asked for.
   *
   * @param method in capitals
   * @param path with {@code {id}} in the place of ids
   */
  public record Call(String method, String path, JsonNode operation) {
    public boolean isSigned() {
      return operation.has("security");
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
    return new ApiDocument(json(get("/openapi?format=json").asString()));
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

  JsonNode schema(String name) {
    return root.at("/components/schemas/" + name);
  }

  /** What a reference stands for, or the node itself. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** Holds a value against a schema: all that is required, and nothing unheard of. */
  void assertFits(JsonNode value, JsonNode declared, String where) {
    JsonNode schema = resolved(declared);
    if (schema.has("anyOf")) {
      JsonNode first = schema.get("anyOf").get(0);
      if (!value.isNull()) {
        assertFits(value, first, where);
      }
      return;
    }
    if (schema.has("type")) {
      Set<String> types = new TreeSet<>();
      JsonNode type = schema.get("type");
      if (type.isArray()) {
        type.forEach(each -> types.add(each.asText()));
      } else {
        types.add(type.asText());
      }
      assertTrue(types.contains(typeOf(value)), where + " is " + value + " and not " + types);
    }
    if (schema.has("enum") && !value.isNull()) {
      List<String> allowed = new ArrayList<>();
      schema.get("enum").forEach(each -> allowed.add(each.asText()));
      assertTrue(allowed.contains(value.asText()), where + " is " + value + " of " + allowed);
    }
    if (value.isObject() && schema.has("properties")) {
      schema
          .path("required")
          .forEach(name -> assertTrue(value.has(name.asText()), where + " lacks " + name));
      value
          .properties()
          .forEach(member -> {
            JsonNode property = schema.get("properties").get(member.getKey());
            assertTrue(property != null, where + " has an unheard-of " + member.getKey());
            assertFits(member.getValue(), property, where + "." + member.getKey());
          });
    }
    if (value.isArray() && schema.has("items")) {
      value.forEach(item -> assertFits(item, schema.get("items"), where + "[]"));
    }
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case ARRAY -> "array";
      case OBJECT -> "object";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case BINARY, MISSING, POJO -> "none";
    };
  }
}
