package app.todo.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.MediaType;

/** The formats of exported files. */
@RegisterForReflection
enum ExportFormat {
  @JsonProperty("json")
  JSON(MediaType.APPLICATION_JSON, "json"),
  @JsonProperty("csv")
  CSV("text/csv", "csv"),
  @JsonProperty("ical")
  ICAL("text/calendar", "ics"),
  @JsonProperty("markdown")
  MARKDOWN("text/markdown", "md"),
  @JsonProperty("todotxt")
  TODOTXT(MediaType.TEXT_PLAIN, "txt");

  private final String mediaType;
  private final String extension;

  ExportFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  String contentType() {
    return mediaType + ";charset=UTF-8";
  }

  String fileName(String day) {
    return "todo-%s.%s".formatted(day, extension);
  }
}
