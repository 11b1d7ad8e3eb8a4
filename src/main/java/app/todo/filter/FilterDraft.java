package app.todo.filter;

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
 * What a person writes of a saved filter.
 *
 * @param name 1 to 100 characters after trimming; several filters may have the same
 * @param icon one of a few names
 * @param query a query string as {@code GET /api/tasks} takes it, without the question mark; a
 *     parameter that the service doesn't know is kept
 * @param position a fractional index that orders filters by hand; without one, they follow by name
 */
@Consistent
record FilterDraft(
    @NotNull @Text(min = 1, max = 100) String name,
    @Pattern(
            regexp = "filter|flag|sun|calendar|bell|person|tag|chart",
            message = "must be one of filter, flag, sun, calendar, bell, person, tag, chart")
        @Schema(defaultValue = DEFAULT_ICON)
        String icon,
    @Text(max = 1_000) @Schema(defaultValue = "") String query,
    @Nullable @Size(max = 200) @Schema(pattern = "[A-Za-z][0-9A-Za-z]+") String position)
    implements Consistent.Rules {
  private static final String DEFAULT_ICON = "filter";

  FilterDraft {
    name = name == null ? name : Trim.trimmed(name);
    icon = icon == null ? DEFAULT_ICON : icon;
    query = query == null ? "" : query;
  }

  @Override
  public void check(BiConsumer<String, String> report) {
    if (position != null && !Position.isValid(position)) {
      report.accept("position", Position.RULE);
    }
  }
}
