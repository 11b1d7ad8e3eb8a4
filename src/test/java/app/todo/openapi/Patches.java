package app.todo.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes into the OpenAPI document what a client may send to change a row: any members of its
 * draft, none of them required. Generated clients send a member's default when the member is not
 * set, so patches have none.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class Patches implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    document.getPaths().getPathItems().values().stream()
        .flatMap(Patches::changes)
        .flatMap(change -> change.getRequestBody().getContent().getMediaTypes().values().stream())
        .forEach(body -> {
          String draft = body.getSchema().getRef().replaceFirst(".*/", "");
          String patch = draft.replaceFirst("Draft$", "Patch");
          document
              .getComponents()
              .addSchema(patch, patchOf(Objects.requireNonNull(schemas.get(draft))));
          body.setSchema(OASFactory.createSchema().ref(patch));
        });
  }

  /** A PUT that answers 201 takes the whole draft. */
  private static Stream<Operation> changes(PathItem item) {
    return Stream.of(item.getPATCH(), item.getPUT())
        .filter(change -> change != null && !change.getResponses().hasAPIResponse("201"));
  }

  private static Schema patchOf(Schema draft) {
    Schema patch =
        OASFactory.createSchema()
            .type(draft.getType())
            .description("Members that are absent are kept");
    draft
        .getProperties()
        .forEach((name, member) -> patch.addProperty(name, withoutDefault(member)));
    return patch;
  }

  private static Schema withoutDefault(Schema member) {
    Schema copy = OASFactory.createSchema();
    copy.setAll(member.getAll());
    copy.setDefaultValue(null);
    return copy;
  }
}
