package app.todo.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account as its owner sees it.
 *
 * @param mayInvite whether it may invite others to register
 * @param asksPassword whether the password confirms what a session alone doesn't permit
 */
record AccountView(
    UUID id,
    String email,
    @Schema(implementation = String.class, examples = "Europe/Lisbon") ZoneId timeZone,
    boolean timeZonePinned,
    int morningHour,
    boolean mayInvite,
    boolean asksPassword,
    Instant createdAt) {}
