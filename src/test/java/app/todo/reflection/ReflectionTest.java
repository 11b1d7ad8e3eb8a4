package app.todo.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.patch.MergePatch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** What a native executable must know by reflection, found on the class path. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReflectionTest {
  private static final Path CLASSES = Path.of("target", "classes", "app");
  private static final Path OURS =
      Path.of("target/classes/META-INF/native-image/app.todo/todo/reflect-config.json");
  private static final Path LIST = Path.of("target", "reflection.txt");

  @Test
  void what_is_reached_by_reflection_is_registered() throws IOException {
    Map<String, String> needed = needed();
    Map<String, String> registered = Registrations.all();
    list(needed, registered);

    assertEquals(
        List.of(),
        needed.entrySet().stream()
            .filter(type -> !registered.containsKey(type.getKey()))
            .map(type -> "%s, needed %s".formatted(type.getKey(), type.getValue()))
            .toList(),
        "Name it in the signature of an endpoint, or annotate it with @RegisterForReflection");
  }

  /** The patcher asks for the components of what it patches, which Quarkus does not register. */
  @Test
  void the_components_of_drafts_are_registered() throws IOException {
    Set<String> patched =
        Registrations.endpoints()
            .flatMap(Registrations::signature)
            .filter(ParameterizedType.class::isInstance)
            .map(ParameterizedType.class::cast)
            .filter(type -> type.getRawType().equals(MergePatch.class))
            .map(type -> type.getActualTypeArguments()[0].getTypeName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(patched, registeredByUs("allRecordComponents"));
  }

  /** The driver makes what {@code sslfactory} names, which a database URL leads to. */
  @Test
  void the_socket_factory_of_the_driver_is_registered() throws IOException {
    assertEquals(
        Set.of(DefaultJavaSSLFactory.class.getName()), registeredByUs("allDeclaredConstructors"));
  }

  /** Names of the types of which our own configuration registers something. */
  private static Set<String> registeredByUs(String what) throws IOException {
    Set<String> names = new TreeSet<>();
    for (JsonNode type : new ObjectMapper().readTree(OURS.toFile())) {
      if (type.path(what).asBoolean()) {
        names.add(type.get("name").asText());
      }
    }
    return names;
  }

  /**
   * What stands in endpoints' signatures, in what the API's document says of them and in columns of
   * JSON; and records and enums whose class is handed to somebody, Jackson or Hibernate most
   * likely.
   */
  private static Map<String, String> needed() {
    Types types = new Types();
    Registrations.endpoints()
        .forEach(endpoint -> {
          Registrations.signature(endpoint)
              .forEach(it -> types.add(it, Registrations.where(endpoint)));
          Documented.by(endpoint)
              .forEach(it -> types.add(it, "as documented, " + Registrations.where(endpoint)));
        });
    for (Class<?> type : Types.all()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(JdbcTypeCode.class)) {
          types.add(
              field.getGenericType(),
              "in the column %s.%s".formatted(Types.name(type), field.getName()));
        }
      }
    }
    for (JavaClass user : new ClassFileImporter().importPath(CLASSES)) {
      user.getReferencedClassObjects().stream()
          .filter(it -> !it.getRawType().equals(user))
          .map(it -> Types.named(it.getRawType().getName()))
          .filter(it -> it.isRecord() || it.isEnum())
          .forEach(it -> types.add(it, "as a class in " + user.getSimpleName()));
    }
    types.addForms();
    return types.reasons();
  }

  private static void list(Map<String, String> needed, Map<String, String> registered)
      throws IOException {
    TreeSet<String> names = new TreeSet<>(needed.keySet());
    names.addAll(registered.keySet());
    Files.write(
        LIST,
        names.stream()
            .map(name ->
                "%s: needed %s; registered %s"
                    .formatted(
                        name,
                        needed.getOrDefault(name, "by what tests reach"),
                        registered.getOrDefault(name, "nowhere")))
            .toList());
  }
}
