package app.todo.openapi;

import app.todo.problem.Problem;
import app.todo.problem.Statuses;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes down who may call each operation and what it answers. Problems that come of a feature's
 * own rules the operation names itself; the others follow from its shape.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Responses implements OASFilter {
  private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);
  private static final DotName OPERATION =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

  /** The response that stands for every problem that is not named. */
  private static final String OTHER = "Problem";

  private static final String OTHERS =
      "Any other problem: 400, 408, 413, 414 or 431 for what can't be read, whatever it asks for;"
          + " 405, 406 or 500";

  /** The ids of operations that need no sign-in. */
  private final Set<String> open;

  public Responses(IndexView index) {
    open =
        index.getAnnotations(PERMIT_ALL).stream()
            .flatMap(permission -> methods(permission.target()))
            .filter(method -> method.hasAnnotation(OPERATION))
            .filter(method -> method.annotation(OPERATION).value("operationId") != null)
            .map(method -> method.annotation(OPERATION).value("operationId").asString())
            .collect(Collectors.toSet());
  }

  private static Stream<MethodInfo> methods(AnnotationTarget target) {
    return target.kind() == AnnotationTarget.Kind.CLASS
        ? target.asClass().methods().stream()
        : Stream.of(target.asMethod());
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation, document)));
    document.getComponents().addResponse(OTHER, problem(OTHERS, null));
  }

  private void complete(String path, HttpMethod method, Operation operation, OpenAPI document) {
    APIResponses responses = operation.getResponses();
    completeProblems(responses);
    completeCreation(responses);
    completePreconditions(operation);
    operation.setSecurity(isSigned(operation) ? signIn(document) : List.of());
    for (int status : statuses(path, method, operation)) {
      if (!isNamed(responses, status)) {
        refer(responses, String.valueOf(status), name(status));
        document
            .getComponents()
            .addResponse(name(status), problem(Statuses.detail(status), headers(status)));
      }
    }
    refer(responses, APIResponses.DEFAULT, OTHER);
    responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
  }

  private boolean isSigned(Operation operation) {
    return !open.contains(operation.getOperationId());
  }

  /** Either of the ways to show a token. */
  private static List<SecurityRequirement> signIn(OpenAPI document) {
    return document.getComponents().getSecuritySchemes().keySet().stream()
        .sorted()
        .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme))
        .toList();
  }

  /** The problems that follow from what an operation takes. */
  private Set<Integer> statuses(String path, HttpMethod method, Operation operation) {
    Set<Integer> statuses = new TreeSet<>();
    boolean hasBody = operation.getRequestBody() != null;
    if (isSigned(operation)) {
      statuses.add(401);
      if (method != HttpMethod.GET) {
        statuses.add(403);
      }
    }
    if (path.contains("{")) {
      statuses.add(404);
    }
    if (hasBody) {
      statuses.addAll(Set.of(400, 413, 415));
    }
    if (hasBody || hasQuery(operation)) {
      statuses.add(422);
    }
    if (isSigned(operation) || hasBody || path.startsWith("/api/auth/")) {
      statuses.add(503);
    }
    return statuses;
  }

  private static boolean hasQuery(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
  }

  /** The scanner gives a 400 without a word to whatever has a body. */
  private static boolean isNamed(APIResponses responses, int status) {
    @Nullable APIResponse named = responses.getAPIResponse(String.valueOf(status));
    return named != null && named.getContent() != null;
  }

  private static void refer(APIResponses responses, String status, String name) {
    responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
  }

  /** Gives the problems that an operation names itself their form. */
  private static void completeProblems(APIResponses responses) {
    responses
        .getAPIResponses()
        .forEach((status, response) -> {
          if (status.startsWith("4") && !status.equals("400") && response.getRef() == null) {
            response.setContent(problemContent());
            response.setHeaders(headers(Integer.parseInt(status)));
          }
        });
  }

  /** What is made is what was made before, and says where it is unless the client named that. */
  private static void completeCreation(APIResponses responses) {
    @Nullable APIResponse made = responses.getAPIResponse("201");
    @Nullable APIResponse before = responses.getAPIResponse("200");
    if (made != null && before != null && before.getContent() != null) {
      made.setContent(before.getContent());
      made.addHeader(HttpHeaders.LOCATION, header("Where it is", SchemaType.STRING));
    }
  }

  /** An operation that may be stale (412) or needless (304) compares entity tags. */
  private static void completePreconditions(Operation operation) {
    APIResponses responses = operation.getResponses();
    boolean stale = responses.hasAPIResponse("412");
    boolean needless = responses.hasAPIResponse("304");
    if (stale) {
      addCondition(operation, HttpHeaders.IF_MATCH, "The state that the change is meant for");
    }
    if (needless) {
      addCondition(operation, HttpHeaders.IF_NONE_MATCH, "The state that is known");
    }
    @Nullable APIResponse answer = responses.getAPIResponse("200");
    if (answer != null && (stale || needless)) {
      answer.addHeader(
          HttpHeaders.ETAG, header("The state: the revision in quotes", SchemaType.STRING));
    }
  }

  private static void addCondition(Operation operation, String name, String description) {
    boolean isThere =
        operation.getParameters().stream().anyMatch(there -> name.equals(there.getName()));
    if (!isThere) {
      operation.addParameter(
          OASFactory.createParameter()
              .name(name)
              .in(Parameter.In.HEADER)
              .description(description)
              .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }
  }

  private static APIResponse problem(String description, @Nullable Map<String, Header> headers) {
    return OASFactory.createAPIResponse()
        .description(description)
        .headers(headers)
        .content(problemContent());
  }

  private static Content problemContent() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem")));
  }

  private static @Nullable Map<String, Header> headers(int status) {
    return switch (status) {
      case 401 -> Map.of(HttpHeaders.WWW_AUTHENTICATE, header("Bearer", SchemaType.STRING));
      case 429, 503 ->
          Map.of(HttpHeaders.RETRY_AFTER, header("Seconds to wait", SchemaType.INTEGER));
      default -> null;
    };
  }

  private static Header header(String description, SchemaType type) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().addType(type));
  }

  private static String name(int status) {
    return Statuses.title(status).replace(" ", "");
  }
}
