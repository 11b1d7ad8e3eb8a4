package app.todo.openapi;

import app.todo.validation.Text;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the OpenAPI document what is known of members beyond what its scanner reads: which
 * may be null, which are always there, and how many characters they have.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 3)
public class Members implements OASFilter {
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName TEXT = DotName.createSimple(Text.class);
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
  private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

  private final IndexView index;

  public Members(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Set<String> written = written(document);
    index.getKnownClasses().stream()
        .filter(ClassInfo::isRecord)
        .forEach(record -> {
          String name = name(record);
          Schema schema = schemas.get(name);
          if (schema != null && schema.getProperties() != null) {
            describe(schema, record);
            if (!written.contains(name)) {
              // What is answered has all its members.
              schema.setRequired(List.copyOf(schema.getProperties().keySet()));
            }
          }
        });
  }

  private static void describe(Schema schema, ClassInfo record) {
    for (RecordComponentInfo component : record.recordComponents()) {
      String member = NAMES.translate(component.name());
      Schema property = schema.getProperties().get(member);
      if (property != null) {
        Type type = record.field(component.name()).type();
        limit(property, type);
        schema.addProperty(member, type.hasAnnotation(NULLABLE) ? nullable(property) : property);
      }
    }
  }

  private static void limit(Schema schema, Type type) {
    if (type.kind() == Type.Kind.PARAMETERIZED_TYPE && schema.getItems() != null) {
      limit(schema.getItems(), type.asParameterizedType().arguments().getFirst());
    }
    if (schema.getPattern() != null && !schema.getPattern().startsWith("^")) {
      // Bean Validation means the whole of it, and JSON Schema any part.
      schema.setPattern("^(?:%s)$".formatted(schema.getPattern()));
    }
    AnnotationInstance text = type.annotation(TEXT);
    if (text != null) {
      schema.setMaxLength(text.value("max").asInt());
      schema.setMinLength(text.value("min") == null ? null : text.value("min").asInt());
    }
  }

  /** The scanner may have the document filtered twice. */
  private static Schema nullable(Schema schema) {
    if (schema.getRef() != null) {
      return OASFactory.createSchema()
          .addAnyOf(schema)
          .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
    return schema.getType() == null || schema.getType().contains(SchemaType.NULL)
        ? schema
        : schema.addType(SchemaType.NULL);
  }

  /** The schemas of which clients send only what they want to say. */
  private static Set<String> written(OpenAPI document) {
    Set<String> written = new HashSet<>();
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .filter(operation -> operation.getRequestBody() != null)
        .flatMap(
            operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
        .map(MediaType::getSchema)
        .forEach(schema -> collect(schema, document, written));
    return written;
  }

  private static void collect(@Nullable Schema schema, OpenAPI document, Set<String> names) {
    if (schema == null) {
      return;
    }
    if (schema.getRef() != null) {
      String name = schema.getRef().replaceFirst(".*/", "");
      if (names.add(name)) {
        collect(document.getComponents().getSchemas().get(name), document, names);
      }
    }
    parts(schema).forEach(part -> collect(part, document, names));
  }

  private static Stream<Schema> parts(Schema schema) {
    return Stream.of(
            Stream.ofNullable(schema.getItems()),
            Stream.ofNullable(schema.getAllOf()).flatMap(List::stream),
            Stream.ofNullable(schema.getAnyOf()).flatMap(List::stream),
            Stream.ofNullable(schema.getProperties()).flatMap(all -> all.values().stream()))
        .flatMap(stream -> stream);
  }

  private static String name(ClassInfo record) {
    AnnotationInstance schema = record.declaredAnnotation(SCHEMA);
    return schema == null || schema.value("name") == null
        ? record.simpleName()
        : schema.value("name").asString();
  }
}
