package app.todo.validation;

import java.util.regex.Pattern;

/**
 * The grammar of fractional indexes, as <a href="https://github.com/rocicorp/fractional-indexing">
 * fractional-indexing</a> has it: a head that gives the length of the integer part, and a fraction
 * that does not end in zero.
 */
public final class Position {
  /** What must be true of a position, in the words of a violation. */
  public static final String RULE = "must be a fractional index of 0-9, A-Z, a-z, such as a0";

  private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z][0-9A-Za-z]+");

  /** Nothing can be put before it. */
  private static final String SMALLEST = "A" + "0".repeat(26);

  private Position() {}

  public static boolean isValid(String text) {
    if (!CHARACTERS.matcher(text).matches() || text.equals(SMALLEST)) {
      return false;
    }
    int integer = integerLength(text.charAt(0));
    boolean hasFraction = text.length() > integer;
    return text.length() >= integer && !(hasFraction && text.endsWith("0"));
  }

  /** From a on upwards and from Z on downwards, each head has one digit more. */
  private static int integerLength(char head) {
    return head >= 'a' ? head - 'a' + 2 : 'Z' - head + 2;
  }
}
