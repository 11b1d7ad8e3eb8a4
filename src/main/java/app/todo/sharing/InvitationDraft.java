package app.todo.sharing;

import app.todo.space.Role;
import app.todo.validation.Consistent;
import app.todo.validation.EmailAddress;
import app.todo.validation.Text;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says of an invitation.
 *
 * @param role editor or viewer
 * @param uses of a link: how many people may join by it
 * @param address of the account that is invited; absent for a link
 */
@Consistent
record InvitationDraft(
    @Schema(defaultValue = "editor") Role role,
    @Schema(defaultValue = "one") Uses uses,
    @Min(1) @Max(30) @Schema(defaultValue = "7") Integer expiresInDays,
    @Nullable @Text(min = 3, max = 254) String address)
    implements Consistent.Rules {
  private static final int WEEK = 7;

  /** How often a link works. */
  enum Uses {
    @JsonProperty("one")
    ONE,
    @JsonProperty("many")
    MANY
  }

  InvitationDraft {
    role = role == null ? Role.EDITOR : role;
    uses = uses == null ? Uses.ONE : uses;
    expiresInDays = expiresInDays == null ? WEEK : expiresInDays;
    address = address == null ? null : EmailAddress.normalised(address);
  }

  @Override
  public void check(BiConsumer<String, String> report) {
    if (role == Role.OWNER) {
      report.accept("role", "must be editor or viewer; a member can be made an owner later");
    }
    if (address != null && !address.contains("@")) {
      report.accept("address", "must be an e-mail address");
    }
  }
}
