package app.todo.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When tasks are due that are asked for, by the day where the person is. */
@Schema(
    type = SchemaType.STRING,
    examples = {"overdue", "today", "tomorrow", "none", "+7d"})
sealed interface DueChoice {

  @JsonCreator
  static DueChoice parse(String text) {
    return Named.of(text)
        .<DueChoice>map(named -> named)
        .or(() -> Days.of(text))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "must be overdue, today, tomorrow, none, or days from today on as in +7d"));
  }

  /** What has a word of its own. */
  @RegisterForReflection
  enum Named implements DueChoice {
    OVERDUE,
    TODAY,
    TOMORROW,
    NONE;

    private static Optional<Named> of(String text) {
      return Arrays.stream(values())
          .filter(named -> named.name().toLowerCase(Locale.ROOT).equals(text))
          .findFirst();
    }
  }

  /** So many days, of which today is the first. */
  @RegisterForReflection
  record Days(int count) implements DueChoice {
    /** A plus stands for a space in a query string. */
    private static final Pattern FORM = Pattern.compile("[+ ]?([1-9][0-9]{0,2})d");

    private static Optional<DueChoice> of(String text) {
      return Optional.of(FORM.matcher(text))
          .filter(form -> form.matches())
          .map(form -> new Days(Integer.parseInt(form.group(1))));
    }
  }
}
