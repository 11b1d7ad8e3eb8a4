package app.todo.json;

import app.todo.problem.BrokenRulesException;
import app.todo.problem.Violation;
import app.todo.problem.Violations;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;

/** Makes records of JSON, whole and valid, or says which members to mend. */
@ApplicationScoped
public class JsonBinder {
  private final ObjectMapper mapper;
  private final Validator validator;

  JsonBinder(ObjectMapper mapper, Validator validator) {
    this.mapper = mapper;
    this.validator = validator;
  }

  /**
   * The record that the JSON stands for.
   *
   * @throws BrokenRulesException when a member is unknown, has the wrong type or breaks a rule
   */
  public <T> T bind(JsonNode json, Class<T> type) {
    if (!json.isObject()) {
      throw new BrokenRulesException("", "The body must be a JSON object");
    }
    T value;
    try {
      value = mapper.treeToValue(json, type);
    } catch (JsonMappingException e) {
      throw e.getCause() instanceof BrokenRulesException broken
          ? broken
          : new BrokenRulesException(List.of(violation(e)));
    } catch (JsonProcessingException e) {
      throw new BrokenRulesException("", "The body does not fit: " + e.getOriginalMessage());
    }
    Violations.throwIfAny(validator.validate(value));
    return value;
  }

  /**
   * The value that a text stands for.
   *
   * @param field where the text was found
   * @throws BrokenRulesException when there is no such value
   */
  public <T> T value(String field, String text, Class<T> type) {
    try {
      return mapper.treeToValue(mapper.getNodeFactory().textNode(text), type);
    } catch (JsonMappingException e) {
      throw new BrokenRulesException(field, message(e));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A text is always readable", e);
    }
  }

  /**
   * The JSON that stands for the record, with a member for each of its components.
   *
   * @throws IllegalStateException when Jackson doesn't see one, which a patch would then clear
   */
  public JsonNode tree(Record value) {
    JsonNode tree = mapper.valueToTree(value);
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      String member = StrictJson.NAMES.translate(component.getName());
      if (!tree.has(member)) {
        throw new IllegalStateException(
            "%s has no %s in JSON: a patch would clear it"
                .formatted(value.getClass().getSimpleName(), member));
      }
    }
    return tree;
  }

  private static Violation violation(JsonMappingException e) {
    String field =
        e.getPath().stream()
            .map(part ->
                part.getFieldName() == null
                    ? "[%d]".formatted(part.getIndex())
                    : "." + part.getFieldName())
            .collect(Collectors.joining())
            .replaceFirst("^\\.", "");
    return new Violation(field, message(e));
  }

  private static String message(JsonMappingException e) {
    return switch (e) {
      case UnrecognizedPropertyException _ -> "is not a known member";
      case ValueInstantiationException _ when e.getCause() != null ->
          String.valueOf(e.getCause().getMessage());
      default -> Expectations.of(e);
    };
  }
}
