package app.todo.list;

import app.todo.patch.Creation;
import app.todo.patch.Patcher;
import app.todo.space.Write;
import app.todo.space.Writes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The sections of one list over HTTP. */
@Path("/api/lists/{id}/sections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists")
@RunOnVirtualThread
class ListSectionResource {
  private final Lists lists;
  private final Sections sections;
  private final Writes writes;
  private final Patcher patcher;

  ListSectionResource(Lists lists, Sections sections, Writes writes, Patcher patcher) {
    this.lists = lists;
    this.sections = sections;
    this.writes = writes;
    this.patcher = patcher;
  }

  @GET
  @Operation(
      operationId = "listSections",
      summary = "The sections of a list, by position and then by name")
  public SectionsView list(@RestPath UUID id) {
    List<SectionView> all = sections.of(lists.require(id)).stream().map(Section::view).toList();
    return new SectionsView(all, all.size());
  }

  @POST
  @Transactional
  @Operation(
      operationId = "addSection",
      summary = "Make a section; the same id again answers 200 with the section as it is")
  @APIResponseSchema(value = SectionView.class, responseCode = "200")
  @APIResponse(responseCode = "201", description = "Made")
  @APIResponse(responseCode = "409", description = "The id is taken")
  public RestResponse<SectionView> add(
      @RestPath UUID id,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(allOf = {SectionDraft.class, Creation.Id.class})))
          Creation<SectionDraft> creation) {
    Write write = writes.begin();
    creation.members().put("list_id", lists.require(id).id().toString());
    SectionDraft draft = patcher.draft(creation, SectionDraft.class);
    Optional<Section> made = creation.clientId().flatMap(sections::made);
    if (made.isPresent()) {
      return RestResponse.ok(made.get().view());
    }
    Section section = sections.addAtOnce(creation.id(), draft, creation.fields(), write);
    return RestResponse.ResponseBuilder.<SectionView>created(
            URI.create("/api/sections/" + section.id()))
        .entity(section.view())
        .build();
  }

  record SectionsView(List<SectionView> sections, int count) {}
}
