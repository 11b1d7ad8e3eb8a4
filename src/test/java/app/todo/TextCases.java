package app.todo;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** How texts compare: the table that the page's tests read too. */
public record TextCases(
    List<List<String>> sameTag,
    List<List<String>> differentTags,
    List<Search> found,
    List<Search> notFound,
    List<String> inOrder,
    List<Length> lengths,
    List<Trimmed> trimmed,
    Unicode unicode) {

  /** A text, and what somebody types to find it. */
  public record Search(String text, String search) {}

  /** How many characters a text has. */
  public record Length(String text, int characters) {}

  /** A text without the space around it. */
  public record Trimmed(String text, String is) {}

  /**
   * A digest of every character, folded.
   *
   * @param newer ranges in hexadecimal that folding treats otherwise since later versions of
   *     Unicode, which not every browser and JDK knows
   */
  public record Unicode(String sha256, List<List<String>> newer) {}

  public static TextCases read() {
    try (InputStream table = TextCases.class.getResourceAsStream("/text-cases.json")) {
      return JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build()
          .readValue(Objects.requireNonNull(table), TextCases.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
