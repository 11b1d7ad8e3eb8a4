package app.todo.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures requests by the addresses that there are. Clients make up any number of others, and only
 * a hundred are measured: after those, none.
 */
@Singleton
class MeasuredPaths {
  private static final String OTHER = "UNKNOWN";

  private final Instance<OpenApiDocumentService> documents;
  private final ObjectMapper mapper;
  private volatile @Nullable Set<String> declared;

  MeasuredPaths(Instance<OpenApiDocumentService> documents, ObjectMapper mapper) {
    this.documents = documents;
    this.mapper = mapper;
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
      case DATA -> declared().contains(uri) ? uri : OTHER;
      case PAGE -> "root";
    };
  }

  private Set<String> declared() {
    @Nullable Set<String> paths = declared;
    if (paths == null) {
      paths = read();
      declared = paths;
    }
    return paths;
  }

  private Set<String> read() {
    byte[] document =
        documents.get().getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
    Set<String> paths = new HashSet<>(Set.of("/openapi"));
    try {
      mapper.readTree(document).path("paths").fieldNames().forEachRemaining(paths::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Set.copyOf(paths);
  }
}
