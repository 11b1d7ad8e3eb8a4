package app.todo.reflection;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The types whose components a native executable can read and make by reflection: those that stand
 * in an endpoint's signature, where Quarkus looks, and those that carry its annotation.
 */
final class Registrations {
  private Registrations() {}

  /** Names of classes, each with why it is registered. */
  static Map<String, String> all() {
    Types types = new Types();
    for (Class<?> type : Types.all()) {
      if (type.isAnnotationPresent(RegisterForReflection.class)) {
        types.reasons().put(type.getName(), "annotated");
      }
    }
    endpoints()
        .forEach(endpoint -> signature(endpoint).forEach(it -> types.add(it, where(endpoint))));
    return types.reasons();
  }

  static Stream<Method> endpoints() {
    return Types.all().stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(Registrations::isEndpoint);
  }

  static Stream<Type> signature(Method endpoint) {
    return Stream.concat(
        Stream.of(endpoint.getGenericReturnType()), Stream.of(endpoint.getGenericParameterTypes()));
  }

  static String where(Method method) {
    return "in the signature of " + Types.name(method.getDeclaringClass()) + "." + method.getName();
  }

  private static boolean isEndpoint(Method method) {
    return List.of(method.getAnnotations()).stream()
        .anyMatch(it -> it.annotationType().isAnnotationPresent(HttpMethod.class));
  }
}
