package app.todo.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the service to the positions that the web app, whose tests read the same table, makes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PositionCasesTest {

  record Case(String position, boolean valid) {}

  static List<Case> cases() throws IOException {
    try (InputStream table = PositionCasesTest.class.getResourceAsStream("/position-cases.json")) {
      return new ObjectMapper()
          .readValue(Objects.requireNonNull(table), new TypeReference<List<Case>>() {});
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_position_is_valid_as_the_table_says(Case it) {
    assertEquals(it.valid(), Position.isValid(it.position()));
  }
}
