package app.todo.text;

import static java.util.function.Predicate.not;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as it is compared, whatever the locale of the service, the database or the browser. */
public final class Folding {
  /** In other scripts marks tell letters apart, as in か and が. */
  private static final Pattern LATIN_AND_GREEK_MARKS =
      Pattern.compile("([\\p{IsLatin}\\p{IsGreek}])\\p{M}+");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");
  private static final String DOTLESS_I = "ı";

  private Folding() {}

  /** Compatibility forms composed (NFKC), letters by Unicode's full case folding. */
  public static String caseFolded(String text) {
    // Unicode folds no dotless i, whose capital is the I of the dotted one.
    String folded =
        Arrays.stream(normalized(text, Normalizer.Form.NFKC).split(DOTLESS_I, -1))
            .map(Folding::withoutCase)
            .collect(Collectors.joining(DOTLESS_I));
    return normalized(folded, Normalizer.Form.NFKC);
  }

  /** Case-folded text without the marks of Latin and Greek letters, as people type to search. */
  public static String searchable(String text) {
    return withoutMarks(caseFolded(text), LATIN_AND_GREEK_MARKS);
  }

  /** The searchable words of what a person searches for, each once. */
  public static List<String> words(String search) {
    return SPACES
        .splitAsStream(searchable(search))
        .filter(not(String::isEmpty))
        .distinct()
        .toList();
  }

  /**
   * Removes the marks behind a pattern's first group. A look-behind would miss letters beyond
   * U+FFFF, of which {@link Pattern} sees half.
   */
  static String withoutMarks(String text, Pattern marked) {
    String decomposed = normalized(text, Normalizer.Form.NFD);
    return normalized(marked.matcher(decomposed).replaceAll("$1"), Normalizer.Form.NFC);
  }

  /** Lower case alone keeps ß, upper case alone keeps ẞ, and σ has two lower-case forms. */
  private static String withoutCase(String text) {
    return text.toLowerCase(Locale.ROOT)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .replace('ς', 'σ');
  }

  private static String normalized(String text, Normalizer.Form form) {
    return Normalizer.normalize(text, form);
  }
}
