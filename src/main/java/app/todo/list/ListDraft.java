package app.todo.list;

import app.todo.validation.Consistent;
import app.todo.validation.Position;
import app.todo.validation.Text;
import app.todo.validation.Trim;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of a list.
 *
 * @param name 1 to 100 characters after trimming; several lists may have the same
 * @param color as in CSS: {@code #RRGGBB}
 * @param position a fractional index that orders lists by hand; without one, they follow by name
 * @param archived whether it is out of the way without being deleted
 */
@Consistent
record ListDraft(
    @NotNull @Text(min = 1, max = 100) String name,
    @Pattern(regexp = "#[0-9A-Fa-f]{6}", message = "must be a color as in #3B82F6")
        @Schema(defaultValue = DEFAULT_COLOR)
        String color,
    @Nullable @Size(max = 200) @Schema(pattern = "[A-Za-z][0-9A-Za-z]+") String position,
    @Schema(defaultValue = "false") Boolean archived)
    implements Consistent.Rules {
  private static final String DEFAULT_COLOR = "#3B82F6";

  ListDraft {
    name = name == null ? name : Trim.trimmed(name);
    color = color == null ? DEFAULT_COLOR : color;
    archived = archived != null && archived;
  }

  @Override
  public void check(BiConsumer<String, String> report) {
    if (position != null && !Position.isValid(position)) {
      report.accept("position", Position.RULE);
    }
  }
}
