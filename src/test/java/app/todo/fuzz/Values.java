package app.todo.fuzz;

import app.todo.openapi.ApiDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values that fit the schemas of the document; where an account knows one, often that. */
final class Values {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ApiDocument document;
  private final Home home;
  private final Chance chance;

  Values(ApiDocument document, Home home, Chance chance) {
    this.document = document;
    this.home = home;
    this.chance = chance;
  }

  /**
   * A value that the schema allows.
   *
   * @param name whose value it is
   */
  JsonNode fitting(String name, JsonNode declared) {
    JsonNode schema = document.resolved(declared);
    List<String> known = home.known(name);
    if (!known.isEmpty() && !chance.oneIn(name.endsWith("password") ? 8 : 2)) {
      return JSON.textNode(chance.of(known));
    }
    if (schema.has("enum")) {
      return chance.of(schema.get("enum").valueStream().toList());
    }
    if (schema.has("anyOf")) {
      return fitting(name, chance.of(schema.get("anyOf").valueStream().toList()));
    }
    if (schema.has("allOf")) {
      return all(name, schema.get("allOf"));
    }
    return ofType(name, schema);
  }

  private JsonNode ofType(String name, JsonNode schema) {
    return switch (chance.of(types(schema))) {
      case "object" -> object(schema);
      case "array" -> array(name, schema);
      case "boolean" -> JSON.booleanNode(chance.oneIn(2));
      case "integer", "number" -> number(schema);
      case "null" -> JSON.nullNode();
      default -> JSON.textNode(text(schema));
    };
  }

  private static List<String> types(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray()
        ? type.valueStream().map(JsonNode::asText).toList()
        : List.of(type.asText());
  }

  /** Of objects their members together; of anything else the first that is more than a default. */
  private JsonNode all(String name, JsonNode parts) {
    ObjectNode together = JSON.objectNode();
    for (JsonNode part : parts) {
      JsonNode fitting = fitting(name, part);
      if (!(fitting instanceof ObjectNode object)) {
        return fitting;
      }
      together.setAll(object);
    }
    return together;
  }

  private ObjectNode object(JsonNode schema) {
    Set<String> required =
        schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    ObjectNode object = JSON.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(property -> {
          if (required.contains(property.getKey()) || chance.oneIn(3)) {
            object.set(property.getKey(), fitting(property.getKey(), property.getValue()));
          }
        });
    return object;
  }

  private ArrayNode array(String name, JsonNode schema) {
    ArrayNode array = JSON.arrayNode();
    for (int i = chance.between(0, Math.min(4, schema.path("maxItems").asInt(4))); i > 0; i--) {
      array.add(fitting(name, schema.get("items")));
    }
    return array;
  }

  private JsonNode number(JsonNode schema) {
    long least = schema.path("minimum").asLong(0);
    long most = schema.path("maximum").asLong(1_000);
    return JSON.numberNode(chance.of(least, most, chance.between(least, most)));
  }

  private String text(JsonNode schema) {
    List<String> examples = new ArrayList<>();
    Stream.concat(
            schema.path("examples").valueStream(),
            Stream.of(schema.path("default")).filter(JsonNode::isTextual))
        .forEach(example -> examples.add(example.asText()));
    return switch (schema.path("format").asText()) {
      case "uuid" -> Home.uuid(chance).toString();
      case "email" -> chance.word(12) + "@example.com";
      case "date" -> "20%d-%02d-%02d".formatted(dateParts());
      case "date-time" -> "20%d-%02d-%02dT17:00:00Z".formatted(dateParts());
      default -> examples.isEmpty() ? words(schema) : chance.of(examples);
    };
  }

  private Object[] dateParts() {
    return new Object[] {chance.between(10, 99), chance.between(1, 12), chance.between(1, 28)};
  }

  private String words(JsonNode schema) {
    int least = schema.path("minLength").asInt(0);
    int most = schema.path("maxLength").asInt(1_000);
    int length = chance.oneIn(8) ? chance.of(least, most) : Math.min(most, least + 12);
    return schema.has("pattern") || chance.oneIn(2)
        ? chance.word(length)
        : chance.of("é", "👍", "木").repeat(length);
  }
}
