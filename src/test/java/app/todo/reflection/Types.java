package app.todo.reflection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The service's own types, each with why it is among these. */
final class Types {
  private static final Path CLASSES = Path.of("target", "classes");

  private final Map<String, String> reasons = new TreeMap<>();

  /** All that are compiled, generated ones apart. */
  static List<Class<?>> all() {
    try (Stream<Path> files = Files.walk(CLASSES.resolve("app"))) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
          .<Class<?>>map(name -> named(name.replace(".class", "").replace('/', '.')))
          .filter(type -> !type.isSynthetic() && !type.isAnonymousClass())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is compiled into the service, as types of tests are not. */
  static boolean isOurs(Class<?> type) {
    return type.getPackageName().startsWith("app.todo")
        && !type.isAnnotation()
        && Files.exists(CLASSES.resolve(type.getName().replace('.', '/') + ".class"));
  }

  /** Quarkus knows of these by itself. */
  static boolean isMapped(Class<?> type) {
    return type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(Embeddable.class);
  }

  Map<String, String> reasons() {
    return reasons;
  }

  /** Adds a type, what its generic arguments are and what its fields hold. */
  void add(Type type, String reason) {
    switch (type) {
      case Class<?> plain when plain.isArray() -> add(plain.componentType(), reason);
      case Class<?> plain -> addClass(plain, reason);
      case ParameterizedType generic -> {
        add(generic.getRawType(), reason);
        Arrays.stream(generic.getActualTypeArguments()).forEach(it -> add(it, reason));
      }
      case GenericArrayType array -> add(array.getGenericComponentType(), reason);
      case WildcardType wildcard ->
          Arrays.stream(wildcard.getUpperBounds()).forEach(it -> add(it, reason));
      default -> {}
    }
  }

  private void addClass(Class<?> type, String reason) {
    if (isOurs(type) && !isMapped(type) && reasons.putIfAbsent(type.getName(), reason) == null) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          add(field.getGenericType(), "in " + name(type) + ", " + reason);
        }
      }
    }
  }

  /** Adds the forms that a sealed type of these can have. */
  void addForms() {
    List<String> known = List.copyOf(reasons.keySet());
    for (String name : known) {
      Class<?> type = named(name);
      if (type.isSealed()) {
        Arrays.stream(type.getPermittedSubclasses())
            .forEach(form -> add(form, "a form of " + name(type)));
      }
    }
  }

  static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1);
  }

  static Class<?> named(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
