package app.todo.task;

import app.todo.patch.Creation;
import app.todo.patch.MergePatch;
import app.todo.patch.Patcher;
import app.todo.space.HeavyReads;
import app.todo.space.Write;
import app.todo.space.Writes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.net.URI;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tasks over HTTP. */
@Path("/api/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
@RunOnVirtualThread
class TaskResource {
  private final Tasks tasks;
  private final Trash trash;
  private final Writes writes;
  private final HeavyReads reads;
  private final Patcher patcher;

  TaskResource(Tasks tasks, Trash trash, Writes writes, HeavyReads reads, Patcher patcher) {
    this.tasks = tasks;
    this.trash = trash;
    this.writes = writes;
    this.reads = reads;
    this.patcher = patcher;
  }

  @GET
  @Operation(
      operationId = "listTasks",
      summary = "A page of the tasks that match",
      description =
          "A list that changes while it is read is read to its end by the cursor of each answer:"
              + " a page's number would skip as many tasks as have left the pages before it.")
  public TaskPage list(@Valid @BeanParam TaskQuery query) {
    return reads.read(() -> tasks.matching(query));
  }

  @POST
  @Transactional
  @Operation(
      operationId = "addTask",
      summary = "Make a task; the same id again answers 200 with the task as it is")
  @APIResponseSchema(value = TaskView.class, responseCode = "200")
  @APIResponse(responseCode = "201", description = "Made")
  @APIResponse(responseCode = "409", description = "The id is taken")
  public RestResponse<TaskView> add(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(allOf = {TaskDraft.class, Creation.Id.class})))
          Creation<TaskDraft> creation) {
    TaskDraft draft = patcher.draft(creation, TaskDraft.class);
    Write write = begin(draft);
    Optional<Task> made = creation.clientId().flatMap(id -> tasks.made(id, write));
    if (made.isPresent()) {
      return tagged(RestResponse.ResponseBuilder.ok(), made.get());
    }
    Task task = tasks.addAtOnce(creation.id(), draft, creation.fields(), write);
    return tagged(
        RestResponse.ResponseBuilder.created(URI.create("/api/tasks/" + task.id())), task);
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getTask", summary = "A task")
  @APIResponseSchema(TaskView.class)
  @APIResponse(responseCode = "304", description = "As it is known")
  public RestResponse<TaskView> get(@RestPath UUID id, @Context Request request) {
    Task task = tasks.require(id);
    return Preconditions.isCurrent(request, etag(task))
        ? RestResponse.ResponseBuilder.<TaskView>notModified().tag(etag(task)).build()
        : tagged(RestResponse.ResponseBuilder.ok(), task);
  }

  @PUT
  @Path("{id}")
  @Transactional
  @Operation(operationId = "replaceTask", summary = "Write the members present; null clears")
  @APIResponseSchema(TaskView.class)
  @APIResponse(responseCode = "412", description = "It has changed since")
  public RestResponse<TaskView> replace(
      @RestPath UUID id,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = TaskDraft.class)))
          MergePatch<TaskDraft> members,
      @Context Request request) {
    Write write = writes.beginFor("task", id, list(members));
    Task task = tasks.require(id, write);
    Preconditions.require(request, etag(task));
    TaskDraft draft = patcher.replace(members, task.draft());
    return tagged(
        RestResponse.ResponseBuilder.ok(), tasks.write(task, draft, members.fields(), write));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Transactional
  @Operation(operationId = "changeTask", summary = "Lay a merge patch over the task")
  @APIResponseSchema(TaskView.class)
  @APIResponse(responseCode = "412", description = "It has changed since")
  public RestResponse<TaskView> change(
      @RestPath UUID id,
      @RequestBody(content = @Content(schema = @Schema(implementation = TaskDraft.class)))
          MergePatch<TaskDraft> patch,
      @Context Request request) {
    Write write = writes.beginFor("task", id, list(patch));
    Task task = tasks.require(id, write);
    Preconditions.require(request, etag(task));
    TaskDraft draft = patcher.apply(patch, task.draft());
    return tagged(
        RestResponse.ResponseBuilder.ok(), tasks.write(task, draft, patch.fields(), write));
  }

  @DELETE
  @Path("{id}")
  @Transactional
  @Operation(operationId = "deleteTask", summary = "Put the task into the trash")
  @APIResponse(responseCode = "204", description = "It is in the trash")
  @APIResponse(responseCode = "412", description = "It has changed since")
  public void delete(@RestPath UUID id, @Context Request request) {
    Write write = writes.beginFor("task", id);
    Task task = tasks.requireEver(id, write);
    Preconditions.require(request, etag(task));
    tasks.delete(task, write);
  }

  @POST
  @Path("{id}/restore")
  @Transactional
  @Operation(operationId = "restoreTask", summary = "Take the task out of the trash")
  @APIResponseSchema(TaskView.class)
  @APIResponse(responseCode = "412", description = "It has changed since")
  public RestResponse<TaskView> restore(@RestPath UUID id, @Context Request request) {
    Write write = writes.beginFor("task", id);
    Task task = tasks.requireRestorable(id, write);
    Preconditions.require(request, etag(task));
    tasks.restore(task, write);
    return tagged(RestResponse.ResponseBuilder.ok(), task);
  }

  @GET
  @Path("trash")
  @Operation(operationId = "listTrash", summary = "What can be restored, last deleted first")
  public TrashPage trash(
      @RestQuery("page") @DefaultValue("1") @Min(1) @Max(1_000_000) int page,
      @RestQuery("page_size") @DefaultValue("20") @Min(1) @Max(100) int pageSize) {
    return reads.read(() -> trash.page(page, pageSize));
  }

  @DELETE
  @Path("trash")
  @Transactional
  @Operation(operationId = "emptyTrash", summary = "Empty the trash for good")
  public void emptyTrash() {
    trash.empty(writes.begin());
  }

  /** A new task goes where its list or its parent is. */
  private Write begin(TaskDraft draft) {
    if (draft.listId() != null) {
      return writes.beginFor("list", draft.listId());
    }
    return draft.parentId() == null ? writes.begin() : writes.beginFor("task", draft.parentId());
  }

  /** The list that a patch puts the task into, if it is the id of one. */
  private static @Nullable UUID list(MergePatch<TaskDraft> patch) {
    try {
      return UUID.fromString(patch.members().path(TaskFields.LIST).asText());
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static RestResponse<TaskView> tagged(
      RestResponse.ResponseBuilder<TaskView> response, Task task) {
    return response.tag(etag(task)).entity(task.view()).build();
  }

  private static EntityTag etag(Task task) {
    return new EntityTag(Long.toString(task.revision()));
  }
}
