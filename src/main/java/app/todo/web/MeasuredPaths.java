package app.todo.web;

import app.todo.openapi.OpenApiDocument;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Measures requests by the addresses that there are. Clients make up any number of others, and only
 * a hundred are measured: after those, none.
 */
@Singleton
class MeasuredPaths {
  private static final String OTHER = "UNKNOWN";

  private static final DistributionStatisticConfig BUCKETS =
      DistributionStatisticConfig.builder()
          .serviceLevelObjectives(
              IntStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
                  .mapToDouble(TimeUnit.MILLISECONDS::toNanos)
                  .toArray())
          .build();

  private final OpenApiDocument document;

  MeasuredPaths(OpenApiDocument document) {
    this.document = document;
  }

  @Produces
  @Singleton
  MeterFilter filter() {
    return MeterFilter.replaceTagValues("uri", this::measured);
  }

  /** Buckets for the routes of the API alone, because each is a time series for each route. */
  @Produces
  @Singleton
  MeterFilter latencies() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig configuration) {
        boolean isRoute =
            id.getName().equals("http.server.requests")
                && String.valueOf(id.getTag("uri")).startsWith("/api");
        return isRoute ? BUCKETS.merge(configuration) : configuration;
      }
    };
  }

  private String measured(String uri) {
    if (!uri.startsWith("/")) {
      return uri;
    }
    return switch (Place.of(uri)) {
      case ASSET -> "/assets";
      case DOCS -> "/docs";
      case DATA, UNSUBSCRIBE -> isDeclared(uri) ? uri : OTHER;
      case PAGE -> "root";
    };
  }

  private boolean isDeclared(String uri) {
    return uri.equals("/openapi") || document.paths().has(uri);
  }
}
