package app.todo.export;

import app.todo.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * An account's rows as a file. A response of no declared type, as Jackson's writer is chosen while
 * the service is built where the type is known and JSON is among the media types.
 */
@Path("/api/export")
@Tag(name = "Export")
@RunOnVirtualThread
class ExportResource {
  private final Exports exports;
  private final Caller caller;
  private final Clock clock;

  ExportResource(Exports exports, Caller caller, Clock clock) {
    this.exports = exports;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    "text/csv",
    "text/calendar",
    "text/markdown",
    MediaType.TEXT_PLAIN
  })
  @Operation(
      operationId = "export",
      summary = "Everything, or one list, as a file",
      description =
          "As it is at one moment. The JSON has all rows, those in the trash too, and is imported"
              + " again without loss; the other formats have the tasks that are not in the trash.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Object.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "404", description = "There is no such list")
  public Response export(
      @RestQuery("format") @DefaultValue("json") ExportFormat format,
      @RestQuery("list") @Parameter(description = "One list; absent, everything")
          @Nullable ListId list) {
    ZoneId zone = caller.zone();
    Export export =
        exports.of(
            caller.accountId(),
            list == null ? null : list.id(),
            format,
            zone,
            caller.morningHour());
    String name = format.fileName(LocalDate.ofInstant(clock.instant(), zone).toString());
    return Response.ok(export, format.contentType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
