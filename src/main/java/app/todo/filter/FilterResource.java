package app.todo.filter;

import app.todo.patch.Creation;
import app.todo.patch.MergePatch;
import app.todo.patch.Patcher;
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

/** Saved filters over HTTP. */
@Path("/api/filters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Filters")
@RunOnVirtualThread
class FilterResource {
  private final Filters filters;
  private final Writes writes;
  private final Patcher patcher;

  FilterResource(Filters filters, Writes writes, Patcher patcher) {
    this.filters = filters;
    this.writes = writes;
    this.patcher = patcher;
  }

  @GET
  @Operation(
      operationId = "listFilters",
      summary = "The account's saved filters, by position and then by name")
  public FiltersView list() {
    List<FilterView> all = filters.all().stream().map(SavedFilter::view).toList();
    return new FiltersView(all, all.size());
  }

  @POST
  @Transactional
  @Operation(
      operationId = "addFilter",
      summary = "Save a filter; the same id again answers 200 with the filter as it is")
  @APIResponseSchema(value = FilterView.class, responseCode = "200")
  @APIResponse(responseCode = "201", description = "Made")
  @APIResponse(responseCode = "409", description = "The id is taken")
  public RestResponse<FilterView> add(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(allOf = {FilterDraft.class, Creation.Id.class})))
          Creation<FilterDraft> creation) {
    FilterDraft draft = patcher.draft(creation, FilterDraft.class);
    Write write = writes.begin();
    Optional<SavedFilter> made = creation.clientId().flatMap(filters::made);
    if (made.isPresent()) {
      return RestResponse.ok(made.get().view());
    }
    SavedFilter filter = filters.addAtOnce(creation.id(), draft, creation.fields(), write);
    return RestResponse.ResponseBuilder.<FilterView>created(
            URI.create("/api/filters/" + filter.id()))
        .entity(filter.view())
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getFilter", summary = "A saved filter")
  public FilterView get(@RestPath UUID id) {
    return filters.require(id).view();
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Transactional
  @Operation(operationId = "changeFilter", summary = "Lay a merge patch over the saved filter")
  @APIResponseSchema(FilterView.class)
  public FilterView change(
      @RestPath UUID id,
      @RequestBody(content = @Content(schema = @Schema(implementation = FilterDraft.class)))
          MergePatch<FilterDraft> patch) {
    Write write = writes.begin();
    SavedFilter filter = filters.require(id);
    FilterDraft draft = filter.draft();
    filters.write(filter, patcher.apply(patch, draft), patcher.fields(patch, draft), write);
    return filter.view();
  }

  @DELETE
  @Path("{id}")
  @Transactional
  @Operation(operationId = "deleteFilter", summary = "Delete the saved filter")
  public void delete(@RestPath UUID id) {
    Write write = writes.begin();
    filters.requireEver(id).delete(write);
  }

  record FiltersView(List<FilterView> filters, int count) {}
}
