package app.todo.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CursorTest {
  private static final UUID OWN = UUID.fromString("019aa000-0000-7000-8000-000000000001");
  private static final UUID SHARED = UUID.fromString("f19aa000-0000-7000-8000-000000000002");
  private static final UUID CLIENT = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000003");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "019aa000-0000-7000-8000-000000000001:0",
        "019aa000-0000-7000-8000-000000000001:7.task.019aa000-0000-7000-8000-000000000009~42",
        "019aa000-0000-7000-8000-000000000001:42,f19aa000-0000-7000-8000-000000000002:0~7",
        "019aa000-0000-7000-8000-000000000001:42@0a1b2c3d-0000-4000-8000-000000000003:9",
        "@0a1b2c3d-0000-4000-8000-000000000003:9007199254740991"
      })
  void it_is_read_as_it_is_written(String text) {
    assertEquals(text, Cursor.parse(text).toString());
  }

  @Test
  void it_names_a_place_for_each_space() {
    Cursor cursor = Cursor.of(Map.of(SHARED, Place.start(7), OWN, Place.at(42)));
    assertEquals(OWN + ":42," + SHARED + ":0~7", cursor.toString());
  }

  @Test
  void it_names_the_outcome_that_its_own_client_has_read() {
    Cursor cursor = Cursor.of(Map.of(OWN, Place.at(42))).with(CLIENT, 9);
    assertEquals(Set.of(OWN), Cursor.parse(cursor.toString()).places().keySet());
    assertEquals(9, cursor.lastRead(CLIENT));
    assertEquals(0, cursor.lastRead(UUID.randomUUID()));
    assertEquals(Cursor.of(Map.of(OWN, Place.at(42))), cursor.with(CLIENT, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "42",
        "@",
        "@9",
        "019aa000-0000-7000-8000-000000000001",
        "019aa000-0000-7000-8000-000000000001:",
        "019aa000-0000-7000-8000-000000000001:x",
        "019aa000-0000-7000-8000-000000000001:42,",
        "019AA000-0000-7000-8000-000000000001:42",
        "019aa000-0000-7000-8000-000000000001:42@0a1b2c3d-0000-4000-8000-000000000003"
      })
  void anything_else_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Cursor.parse(text));
  }
}
