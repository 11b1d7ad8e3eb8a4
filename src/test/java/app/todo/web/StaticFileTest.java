package app.todo.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.web.StaticFile.Form;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StaticFileTest {
  private static final StaticFile FILE =
      new StaticFile("text/css", List.of(form("br"), form("gzip"), form("identity")));

  @ParameterizedTest
  @CsvSource({
    "'gzip, deflate, br, zstd', br",
    "'gzip;q=1.0, identity; q=0.5, *;q=0', gzip",
    "gzip, gzip",
    "'br;q=0, gzip', gzip",
    "deflate, identity",
    "'', identity",
    "null, identity"
  })
  void a_client_gets_the_smallest_form_it_can_read(String acceptEncoding, String encoding) {
    assertEquals(encoding, FILE.form(acceptEncoding).encoding());
  }

  @Test
  void each_form_has_a_tag_of_its_own() {
    assertEquals(3, FILE.forms().stream().map(Form::tag).distinct().count());
  }

  private static Form form(String encoding) {
    return Form.of(encoding, "1a2b", new byte[0]);
  }
}
