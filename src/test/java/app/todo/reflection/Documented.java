package app.todo.reflection;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The types that an endpoint's annotations name as what it takes and answers. */
final class Documented {
  private Documented() {}

  static Stream<Class<?>> by(Method endpoint) {
    Stream<Class<?>> answers =
        Stream.concat(
            Arrays.stream(endpoint.getAnnotationsByType(APIResponseSchema.class))
                .map(APIResponseSchema::value),
            Arrays.stream(endpoint.getAnnotationsByType(APIResponse.class))
                .flatMap(it -> types(it.content())));
    Stream<Class<?>> bodies =
        Arrays.stream(endpoint.getParameters())
            .flatMap(it -> Arrays.stream(it.getAnnotationsByType(RequestBody.class)))
            .flatMap(it -> types(it.content()));
    return Stream.concat(answers, bodies);
  }

  private static Stream<Class<?>> types(Content[] contents) {
    return Arrays.stream(contents).map(it -> it.schema().implementation());
  }
}
