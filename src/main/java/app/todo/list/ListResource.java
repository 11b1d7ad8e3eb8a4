package app.todo.list;

import app.todo.patch.Creation;
import app.todo.patch.MergePatch;
import app.todo.patch.Patcher;
import app.todo.sharing.SharedList;
import app.todo.space.Write;
import app.todo.space.Writes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Lists and the sections in them over HTTP. Both stand in one class, as JAX-RS answers 404 in place
 * of 405 where two classes share the beginning of a path.
 */
@Path("/api/lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists")
@RunOnVirtualThread
class ListResource {
  private final Lists lists;
  private final Sections sections;
  private final ListSharing sharing;
  private final Writes writes;
  private final Patcher patcher;

  ListResource(
      Lists lists, Sections sections, ListSharing sharing, Writes writes, Patcher patcher) {
    this.lists = lists;
    this.sections = sections;
    this.sharing = sharing;
    this.writes = writes;
    this.patcher = patcher;
  }

  @GET
  @Operation(
      operationId = "listLists",
      summary = "The account's lists, by position and then by name")
  public ListsView list() {
    Map<UUID, Long> open = lists.openCounts();
    Map<UUID, CountedList.Standing> standings = lists.standings();
    List<CountedList> all =
        lists.all().stream()
            .map(list ->
                CountedList.of(
                    list,
                    open.getOrDefault(list.id(), 0L),
                    standings.getOrDefault(list.spaceId(), CountedList.Standing.ALONE)))
            .toList();
    return new ListsView(all, all.size());
  }

  @POST
  @Transactional
  @Operation(
      operationId = "addList",
      summary = "Make a list; the same id again answers 200 with the list as it is")
  @APIResponseSchema(value = CountedList.class, responseCode = "200")
  @APIResponse(responseCode = "201", description = "Made")
  @APIResponse(responseCode = "409", description = "The id is taken")
  public RestResponse<CountedList> add(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(allOf = {ListDraft.class, Creation.Id.class})))
          Creation<ListDraft> creation) {
    ListDraft draft = patcher.draft(creation, ListDraft.class);
    Write write = writes.begin();
    Optional<TaskList> made = creation.clientId().flatMap(lists::made);
    if (made.isPresent()) {
      return RestResponse.ok(counted(made.get()));
    }
    TaskList list = lists.addAtOnce(creation.id(), draft, creation.fields(), write);
    return RestResponse.ResponseBuilder.<CountedList>created(URI.create("/api/lists/" + list.id()))
        .entity(CountedList.of(list, 0, CountedList.Standing.ALONE))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getList", summary = "A list")
  public CountedList get(@RestPath UUID id) {
    return counted(lists.require(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Transactional
  @Operation(operationId = "changeList", summary = "Lay a merge patch over the list")
  @APIResponseSchema(CountedList.class)
  public CountedList change(
      @RestPath UUID id,
      @RequestBody(content = @Content(schema = @Schema(implementation = ListDraft.class)))
          MergePatch<ListDraft> patch) {
    Write write = writes.beginFor("list", id);
    TaskList list = lists.require(id, write);
    ListDraft draft = list.draft();
    lists.write(list, patcher.apply(patch, draft), patcher.fields(patch, draft), write);
    return counted(list);
  }

  @DELETE
  @Path("{id}")
  @Transactional
  @Operation(operationId = "deleteList", summary = "Put the list and its tasks into the trash")
  public void delete(@RestPath UUID id) {
    Write write = writes.beginFor("list", id);
    lists.delete(lists.requireEver(id, write), write);
  }

  @POST
  @Path("{id}/restore")
  @Transactional
  @Operation(
      operationId = "restoreList",
      summary = "Take the list and the tasks deleted with it out of the trash")
  @APIResponseSchema(CountedList.class)
  public CountedList restore(@RestPath UUID id) {
    Write write = writes.beginFor("list", id);
    TaskList list = lists.requireRestorable(id, write);
    lists.restore(list, write);
    return counted(list);
  }

  @POST
  @Path("{id}/share")
  @Transactional
  @Operation(
      operationId = "shareList",
      summary = "Move the list to a space of its own, to which others can be invited",
      description =
          "Its tasks and sections keep their ids. A list that is shared already stays where it is.")
  @APIResponseSchema(value = SharedList.class, responseCode = "200")
  @APIResponse(responseCode = "409", description = "It has more than 10,000 tasks")
  public SharedList share(@RestPath UUID id) {
    return sharing.share(id);
  }

  @GET
  @Path("{id}/sections")
  @Operation(
      operationId = "listSections",
      summary = "The sections of a list, by position and then by name")
  public SectionsView sections(@RestPath UUID id) {
    List<SectionView> all = sections.of(lists.require(id)).stream().map(Section::view).toList();
    return new SectionsView(all, all.size());
  }

  @POST
  @Path("{id}/sections")
  @Transactional
  @Operation(
      operationId = "addSection",
      summary = "Make a section; the same id again answers 200 with the section as it is")
  @APIResponseSchema(value = SectionView.class, responseCode = "200")
  @APIResponse(responseCode = "201", description = "Made")
  @APIResponse(responseCode = "409", description = "The id is taken")
  public RestResponse<SectionView> addSection(
      @RestPath UUID id,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(allOf = {SectionDraft.class, Creation.Id.class})))
          Creation<SectionDraft> creation) {
    Write write = writes.beginFor("list", id);
    creation.members().put("list_id", lists.require(id, write).id().toString());
    SectionDraft draft = patcher.draft(creation, SectionDraft.class);
    Optional<Section> made = creation.clientId().flatMap(taken -> sections.made(taken, write));
    if (made.isPresent()) {
      return RestResponse.ok(made.get().view());
    }
    Section section = sections.addAtOnce(creation.id(), draft, creation.fields(), write);
    return RestResponse.ResponseBuilder.<SectionView>created(
            URI.create("/api/sections/" + section.id()))
        .entity(section.view())
        .build();
  }

  private CountedList counted(TaskList list) {
    return CountedList.of(
        list,
        lists.openCount(list),
        lists.standings().getOrDefault(list.spaceId(), CountedList.Standing.ALONE));
  }

  record ListsView(List<CountedList> lists, int count) {}

  record SectionsView(List<SectionView> sections, int count) {}
}
