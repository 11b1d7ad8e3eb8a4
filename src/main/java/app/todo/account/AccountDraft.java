package app.todo.account;

import app.todo.validation.Consistent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person may change about their account.
 *
 * @param timeZone a region of the IANA time zone database
 * @param timeZonePinned whether the time zone stays when a device is in another
 * @param morningHour when whole-day tasks ring, 0 to 23
 */
@Consistent
@Schema(name = "AccountPatch")
record AccountDraft(
    @NotNull @Schema(examples = "Europe/Lisbon") String timeZone,
    @Schema(defaultValue = "false") Boolean timeZonePinned,
    @Min(0) @Max(23) @Schema(defaultValue = "9") Integer morningHour)
    implements Consistent.Rules {
  static final int MORNING_HOUR = 9;

  AccountDraft {
    timeZonePinned = timeZonePinned != null && timeZonePinned;
    morningHour = morningHour == null ? Integer.valueOf(MORNING_HOUR) : morningHour;
  }

  @Override
  public void check(BiConsumer<String, String> report) {
    if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
      report.accept("timeZone", "must be a time zone such as Europe/Lisbon");
    }
  }
}
