package app.todo.list;

import app.todo.patch.MergePatch;
import app.todo.patch.Patcher;
import app.todo.space.Write;
import app.todo.space.Writes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Sections over HTTP. */
@Path("/api/sections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists")
@RunOnVirtualThread
class SectionResource {
  private final Sections sections;
  private final Writes writes;
  private final Patcher patcher;

  SectionResource(Sections sections, Writes writes, Patcher patcher) {
    this.sections = sections;
    this.writes = writes;
    this.patcher = patcher;
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Transactional
  @Operation(operationId = "changeSection", summary = "Lay a merge patch over the section")
  @APIResponseSchema(SectionView.class)
  public SectionView change(
      @RestPath UUID id,
      @RequestBody(content = @Content(schema = @Schema(implementation = SectionDraft.class)))
          MergePatch<SectionDraft> patch) {
    Write write = writes.beginFor("section", id);
    Section section = sections.require(id, write);
    SectionDraft draft = section.draft();
    sections.write(section, patcher.apply(patch, draft), patcher.fields(patch, draft), write);
    return section.view();
  }

  @DELETE
  @Path("{id}")
  @Transactional
  @Operation(
      operationId = "deleteSection",
      summary = "Delete the section; its tasks stay in the list")
  public void delete(@RestPath UUID id) {
    Write write = writes.beginFor("section", id);
    sections.requireEver(id, write).delete(write);
  }
}
