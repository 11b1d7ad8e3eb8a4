package app.todo.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the doctor says of one thing: how it is, and what to do where it is not well. */
record Finding(String subject, Level level, String sentence) {
  enum Level {
    FINE,
    LOOK,
    WRONG
  }

  static Finding fine(String subject, String sentence) {
    return new Finding(subject, Level.FINE, sentence);
  }

  static Finding look(String subject, String sentence) {
    return new Finding(subject, Level.LOOK, sentence);
  }

  static Finding wrong(String subject, String sentence) {
    return new Finding(subject, Level.WRONG, sentence);
  }

  boolean isWrong() {
    return level == Level.WRONG;
  }

  Map<String, @Nullable Object> row() {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("subject", subject);
    row.put("state", level.name().toLowerCase(Locale.ROOT));
    row.put("finding", sentence);
    return row;
  }
}
