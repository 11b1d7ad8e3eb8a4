package app.todo.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.TextCases;
import app.todo.validation.Trim;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldingTest {
  private static final TextCases CASES = TextCases.read();

  static List<TextCases.Search> found() {
    return CASES.found();
  }

  static List<TextCases.Search> notFound() {
    return CASES.notFound();
  }

  static List<TextCases.Trimmed> trimmed() {
    return CASES.trimmed();
  }

  @ParameterizedTest
  @MethodSource("found")
  void what_is_written_otherwise_is_found(TextCases.Search it) {
    assertEquals(List.of(), missing(it));
  }

  @ParameterizedTest
  @MethodSource("notFound")
  void what_is_another_word_is_not_found(TextCases.Search it) {
    assertEquals(1, missing(it).size());
  }

  @ParameterizedTest
  @MethodSource("trimmed")
  void space_is_what_a_browser_takes_for_it(TextCases.Trimmed it) {
    assertEquals(it.is(), Trim.trimmed(it.text()));
  }

  @Test
  void titles_sort_in_the_order_of_the_table() {
    List<String> shuffled = new ArrayList<>(CASES.inOrder());
    Collections.shuffle(shuffled, new Random(1));
    shuffled.sort(SortKey::compare);
    assertEquals(CASES.inOrder(), shuffled);
  }

  @Test
  void every_character_has_the_digest_that_it_has_in_the_page() throws NoSuchAlgorithmException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    characters()
        .map(c -> "%1$s|a%1$s\u0301|Σ%1$s\u0345Σ|か%1$s\u3099|ا%1$s1%1$s".formatted(c))
        .map(text ->
            "%s|%s|%s\n"
                .formatted(Folding.caseFolded(text), Folding.searchable(text), SortKey.of(text)))
        .forEach(line -> sha256.update(line.getBytes(UTF_8)));
    assertEquals(CASES.unicode().sha256(), HexFormat.of().formatHex(sha256.digest()));
  }

  @Test
  void folding_what_is_folded_changes_nothing() {
    Random random = new Random(1);
    List<String> all = characters().toList();
    for (int i = 0; i < 200_000; i++) {
      String text =
          random
              .ints(6, 0, all.size())
              // Most marks, letters with case and compatibility forms come early.
              .map(n -> random.nextBoolean() ? n % 0x2000 : n)
              .mapToObj(all::get)
              .collect(Collectors.joining());
      assertFoldedOnce(Folding::caseFolded, text);
      assertFoldedOnce(Folding::searchable, text);
    }
  }

  private static void assertFoldedOnce(UnaryOperator<String> fold, String text) {
    String folded = fold.apply(text);
    assertEquals(folded, fold.apply(folded));
  }

  private static List<String> missing(TextCases.Search it) {
    String text = Folding.searchable(it.text());
    return Folding.words(it.search()).stream().filter(word -> !text.contains(word)).toList();
  }

  /** All that the page and the service know; from U+30000 on nothing has a case or a mark. */
  private static Stream<String> characters() {
    return Stream.iterate(1, c -> c < 0x30000, c -> c + 1)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .filter(c -> CASES.unicode().newer().stream().noneMatch(range -> isIn(range, c)))
        .map(Character::toString);
  }

  private static boolean isIn(List<String> range, int c) {
    return HexFormat.fromHexDigits(range.getFirst()) <= c
        && c <= HexFormat.fromHexDigits(range.getLast());
  }
}
