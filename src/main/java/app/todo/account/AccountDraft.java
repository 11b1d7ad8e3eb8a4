package app.todo.account;

import app.todo.validation.Consistent;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person may change about their account.
 *
 * @param timeZone a region of the IANA time zone database
 * @param timeZonePinned whether the time zone stays when a device is in another
 */
@Consistent
@Schema(name = "AccountPatch")
record AccountDraft(
    @NotNull @Schema(examples = "Europe/Lisbon") String timeZone,
    @Schema(defaultValue = "false") Boolean timeZonePinned)
    implements Consistent.Rules {

  AccountDraft {
    timeZonePinned = timeZonePinned != null && timeZonePinned;
  }

  @Override
  public void check(BiConsumer<String, String> report) {
    if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
      report.accept("timeZone", "must be a time zone such as Europe/Lisbon");
    }
  }
}
