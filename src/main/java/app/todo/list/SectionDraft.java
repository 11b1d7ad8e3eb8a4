package app.todo.list;

import app.todo.validation.Consistent;
import app.todo.validation.Position;
import app.todo.validation.Text;
import app.todo.validation.Trim;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes of a section.
 *
 * @param name 1 to 100 characters after trimming
 * @param listId the list that it is in
 * @param position a fractional index that orders sections by hand; without one, they follow by name
 */
@Consistent
record SectionDraft(
    @NotNull @Text(min = 1, max = 100) String name,
    @NotNull UUID listId,
    @Nullable @Size(max = 200) @Schema(pattern = "[A-Za-z][0-9A-Za-z]+") String position)
    implements Consistent.Rules {

  SectionDraft {
    name = name == null ? name : Trim.trimmed(name);
  }

  @Override
  public void check(BiConsumer<String, String> report) {
    if (position != null && !Position.isValid(position)) {
      report.accept("position", Position.RULE);
    }
  }
}
