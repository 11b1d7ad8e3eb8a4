package app.todo.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The text that a title is sorted by: in order of code points, PostgreSQL's collation "C". */
public final class SortKey {
  /** Indic vowels are marks too, and must be sorted by. */
  private static final Pattern MARKS =
      Pattern.compile(
          "([\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsArabic}\\p{IsHebrew}"
              + "\\p{IsHiragana}\\p{IsKatakana}])\\p{M}+");

  private static final Pattern NUMBER = Pattern.compile("[0-9٠-٩۰-۹]+");

  /** Sorts before every letter, so that marks decide only between texts that are otherwise one. */
  private static final char END = '\u0001';

  private SortKey() {}

  /** The key of a text: letters without case and marks, numbers by value. */
  public static String of(String text) {
    String folded = Folding.caseFolded(text);
    String letters = Folding.withoutMarks(folded, MARKS);
    return NUMBER.matcher(letters).replaceAll(match -> numberKey(match.group())) + END + folded;
  }

  /** Compares two texts by their keys. */
  public static int compare(String one, String other) {
    return Arrays.compareUnsigned(of(one).getBytes(UTF_8), of(other).getBytes(UTF_8));
  }

  /** Puts the count of digits before them, so that a longer number sorts behind a shorter. */
  private static String numberKey(String number) {
    String digits =
        number
            .chars()
            .map(digit -> '0' + (digit & 0xF))
            .dropWhile(digit -> digit == '0')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return "9".repeat(digits.length() / 9) + digits.length() % 9 + digits;
  }
}
