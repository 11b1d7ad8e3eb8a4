package app.todo.tag;

import app.todo.patch.Creation;
import app.todo.patch.MergePatch;
import app.todo.patch.Patcher;
import app.todo.space.HeavyReads;
import app.todo.space.Write;
import app.todo.space.Writes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Tags over HTTP. */
@Path("/api/tags")
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
@RunOnVirtualThread
class TagResource {
  private final Tags tags;
  private final Writes writes;
  private final HeavyReads reads;
  private final Patcher patcher;

  TagResource(Tags tags, Writes writes, HeavyReads reads, Patcher patcher) {
    this.tags = tags;
    this.writes = writes;
    this.reads = reads;
    this.patcher = patcher;
  }

  @GET
  @Operation(operationId = "listTags", summary = "The account's tags, by name")
  public TagList list() {
    return reads.read(this::all);
  }

  private TagList all() {
    Map<UUID, Long> counts = tags.taskCounts();
    List<CountedTag> all =
        tags.all().stream()
            .map(tag -> CountedTag.of(tag, counts.getOrDefault(tag.id(), 0L)))
            .toList();
    return new TagList(all, all.size());
  }

  @POST
  @Transactional
  @Operation(
      operationId = "addTag",
      summary = "Make a tag; the same id again answers 200 with the tag as it is")
  @APIResponseSchema(value = CountedTag.class, responseCode = "200")
  @APIResponse(responseCode = "201", description = "Made")
  @APIResponse(responseCode = "409", description = "The name or the id is taken")
  public RestResponse<CountedTag> add(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(allOf = {TagDraft.class, Creation.Id.class})))
          Creation<TagDraft> creation) {
    TagDraft draft = patcher.draft(creation, TagDraft.class);
    Write write = writes.begin();
    Optional<Tag> made = creation.clientId().flatMap(tags::made);
    if (made.isPresent()) {
      return RestResponse.ok(counted(made.get()));
    }
    Tag tag = tags.addAtOnce(creation.id(), draft, creation.fields(), write);
    return RestResponse.ResponseBuilder.<CountedTag>created(URI.create("/api/tags/" + tag.id()))
        .entity(CountedTag.of(tag, 0))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getTag", summary = "A tag")
  public CountedTag get(@RestPath UUID id) {
    return counted(tags.require(id));
  }

  @PUT
  @Path("{id}")
  @Transactional
  @Operation(operationId = "replaceTag", summary = "Write the members present")
  @APIResponseSchema(CountedTag.class)
  @APIResponse(responseCode = "409", description = "The name is taken")
  public CountedTag replace(
      @RestPath UUID id,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = TagDraft.class)))
          MergePatch<TagDraft> members) {
    Write write = writes.beginFor("tag", id);
    Tag tag = tags.require(id, write);
    tags.write(tag, patcher.replace(members, tag.draft()), members.fields(), write);
    return counted(tag);
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Transactional
  @Operation(operationId = "changeTag", summary = "Lay a merge patch over the tag")
  @APIResponseSchema(CountedTag.class)
  @APIResponse(responseCode = "409", description = "The name is taken")
  public CountedTag change(
      @RestPath UUID id,
      @RequestBody(content = @Content(schema = @Schema(implementation = TagDraft.class)))
          MergePatch<TagDraft> patch) {
    Write write = writes.beginFor("tag", id);
    Tag tag = tags.require(id, write);
    TagDraft draft = tag.draft();
    tags.write(tag, patcher.apply(patch, draft), patcher.fields(patch, draft), write);
    return counted(tag);
  }

  @DELETE
  @Path("{id}")
  @Transactional
  @Operation(operationId = "deleteTag", summary = "Delete the tag, also from its tasks")
  public void delete(@RestPath UUID id) {
    Write write = writes.beginFor("tag", id);
    tags.delete(tags.requireEver(id, write), write);
  }

  private CountedTag counted(Tag tag) {
    return CountedTag.of(tag, tags.taskCount(tag));
  }

  record TagList(List<CountedTag> tags, int count) {}
}
