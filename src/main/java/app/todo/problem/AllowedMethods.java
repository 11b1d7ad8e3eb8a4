package app.todo.problem;

import app.todo.openapi.OpenApiDocument;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Which methods an address answers, by the OpenAPI document: JAX-RS does not say. */
@Singleton
class AllowedMethods {
  private static final Set<String> KNOWN =
      Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  /** Earlier clients' paths are those they stand for by then. */
  private static final int AFTER_SHORTENING = Priorities.USER + 1;

  private final OpenApiDocument document;

  AllowedMethods(OpenApiDocument document) {
    this.document = document;
  }

  /** JAX-RS would name the methods of all addresses of a resource together. */
  @ServerRequestFilter(preMatching = true, priority = AFTER_SHORTENING)
  @Nullable Response answerOptions(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (!request.getMethod().equals(HttpMethod.OPTIONS) || !path.startsWith("/api/")) {
      return null;
    }
    Set<String> methods = of(path);
    if (methods.isEmpty()) {
      throw new NotFoundException();
    }
    return Response.noContent().allow(methods).build();
  }

  /**
   * The methods of an address.
   *
   * @param path decoded, as {@code /api/tasks/01a1…}
   * @return empty when there is nothing at the address
   */
  Set<String> of(String path) {
    String address = path.replaceAll("/+", "/").replaceFirst("(?<=.)/$", "");
    Set<String> methods = new TreeSet<>();
    document.paths().properties().stream()
        .filter(entry -> isTemplateOf(address, entry.getKey()))
        // /api/tasks/trash is an address of its own and no task.
        .max(Comparator.comparing(entry -> entry.getKey().equals(address)))
        .map(Map.Entry::getValue)
        .ifPresent(operations ->
            operations
                .fieldNames()
                .forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT))));
    methods.retainAll(KNOWN);
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    return methods;
  }

  private static boolean isTemplateOf(String address, String template) {
    return Pattern.matches(template.replaceAll("\\{[^}]*}", "[^/]+"), address);
  }
}
