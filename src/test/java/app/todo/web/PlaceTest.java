package app.todo.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceTest {
  @ParameterizedTest
  @CsvSource({
    "/, PAGE",
    "/today, PAGE",
    "/tag/assets/x, PAGE",
    "/assets/index-1a2b.js, ASSET",
    "/assetstore, PAGE",
    "/api, DATA",
    "/api/tasks, DATA",
    "/api/mail, DATA",
    "/api/mail/stop/AbC, UNSUBSCRIBE",
    "/apiary, PAGE",
    "/health, DATA",
    "/openapi, DATA",
    "/q/metrics, DATA",
    "/docs, DOCS",
    "/docs/swagger-ui.css, DOCS"
  })
  void a_path_tells_what_is_there(String path, Place place) {
    assertEquals(place, Place.of(path));
  }
}
