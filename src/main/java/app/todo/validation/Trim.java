package app.todo.validation;

/**
 * Removes white space from both ends of a text: the characters that JavaScript's {@code trim}
 * removes.
 */
public final class Trim {
  private static final int ZERO_WIDTH_NO_BREAK_SPACE = 0xFEFF;

  private Trim() {}

  /** {@link String#strip} leaves no-break spaces and removes separators such as U+001F. */
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
    return '\t' <= c && c <= '\r' || Character.isSpaceChar(c) || c == ZERO_WIDTH_NO_BREAK_SPACE;
  }
}
