package app.todo.validation;

/** Takes off what can't be seen at the ends of a text, as JavaScript's {@code trim} does. */
public final class Trim {
  private static final int ZERO_WIDTH_NO_BREAK_SPACE = 0xFEFF;

  private Trim() {}

  /** {@link String#strip} leaves spaces that do not break. */
  public static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ZERO_WIDTH_NO_BREAK_SPACE;
  }
}
