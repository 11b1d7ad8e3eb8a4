package app.todo.tag;

import app.todo.validation.Text;
import app.todo.validation.Trim;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person writes of a tag.
 *
 * @param name 1 to 50 characters after trimming; one of a kind in the account, without regard to
 *     case
 * @param color as in CSS: {@code #RRGGBB}
 */
record TagDraft(
    @NotNull @Text(min = 1, max = 50) String name,
    @Pattern(regexp = "#[0-9A-Fa-f]{6}", message = "must be a color as in #3B82F6")
        @Schema(defaultValue = DEFAULT_COLOR)
        String color) {
  static final String DEFAULT_COLOR = "#3B82F6";

  TagDraft {
    name = name == null ? name : Trim.trimmed(name);
    color = color == null ? DEFAULT_COLOR : color;
  }
}
