package app.todo.web;

import app.todo.openapi.OpenApiDocument;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Measures requests by the addresses that there are. Clients make up any number of others, and only
 * a hundred are measured: after those, none.
 */
@Singleton
class MeasuredPaths {
  private static final String OTHER = "UNKNOWN";

  private final OpenApiDocument document;

  MeasuredPaths(OpenApiDocument document) {
    this.document = document;
  }

  @Produces
  @Singleton
  MeterFilter filter() {
    return MeterFilter.replaceTagValues("uri", this::measured);
  }

  private String measured(String uri) {
    if (!uri.startsWith("/")) {
      return uri;
    }
    return switch (Place.of(uri)) {
      case ASSET -> "/assets";
      case DOCS -> "/docs";
      case DATA -> isDeclared(uri) ? uri : OTHER;
      case PAGE -> "root";
    };
  }

  private boolean isDeclared(String uri) {
    return uri.equals("/openapi") || document.paths().has(uri);
  }
}
