package app.todo.sync;

import app.todo.space.Cursor;
import app.todo.validation.Consistent;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends: its mutations, and how far it has read.
 *
 * @param clientId of the browser profile or device, made by the client
 * @param cursor of the last answer; absent at first
 * @param limit how many changes the answer has at most
 * @param timeZone where the person is: the account follows, unless its time zone is pinned
 * @param sentAt now, by the device's clock, which the service corrects by its own
 * @param mutations each is read by itself: one that breaks a rule is refused alone
 */
@Consistent
record SyncRequest(
    @NotNull UUID clientId,
    @Nullable @Schema(implementation = String.class) Cursor cursor,
    @Min(1) @Max(500) @Schema(defaultValue = "500") Integer limit,
    @Nullable @Schema(examples = "Europe/Lisbon") String timeZone,
    @Nullable Instant sentAt,
    @Size(max = 500, message = "must be at most {max}") @Schema(implementation = Mutation[].class)
        List<JsonNode> mutations)
    implements Consistent.Rules {
  /** A request may travel for so long; the moments of edits must not move with it. */
  private static final Duration LATENCY = Duration.ofSeconds(5);

  private static final long LAST_SAFE_INTEGER = (1L << 53) - 1;

  SyncRequest {
    limit = limit == null ? 500 : limit;
    mutations = mutations == null ? List.of() : mutations;
  }

  @Override
  public void check(BiConsumer<String, String> report) {
    long last = 0;
    for (JsonNode mutation : mutations) {
      JsonNode id = mutation.path("id");
      if (!id.isIntegralNumber() || !id.canConvertToLong() || id.asLong() > LAST_SAFE_INTEGER) {
        report.accept("mutations", "must each have an id, a whole number up to 2^53 - 1");
        return;
      }
      if (id.asLong() <= last) {
        report.accept("mutations", "must have ids that ascend from 1");
        return;
      }
      last = id.asLong();
    }
  }

  /** Where the person is, if the name is a time zone's. */
  Optional<ZoneId> zone() {
    try {
      return Optional.ofNullable(timeZone)
          .filter(ZoneId.getAvailableZoneIds()::contains)
          .map(ZoneId::of);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** How far the service's clock is ahead of the device's; a few seconds are the network's. */
  Duration lag(Instant now) {
    Duration lag = sentAt == null ? Duration.ZERO : Duration.between(sentAt, now);
    return lag.isPositive() && lag.compareTo(LATENCY) <= 0 ? Duration.ZERO : lag;
  }
}
