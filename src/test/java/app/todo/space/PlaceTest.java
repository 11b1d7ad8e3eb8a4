package app.todo.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceTest {
  private static final RowKey ROW =
      new RowKey("task", UUID.fromString("019aa000-0000-7000-8000-000000000001"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "42",
        "999999999999999999",
        "42.tag.019aa000-0000-7000-8000-000000000001",
        "0~42",
        "7.task.019aa000-0000-7000-8000-000000000001~42"
      })
  void it_is_read_as_it_is_written(String text) {
    assertEquals(text, Place.parse(text).toString());
  }

  @Test
  void it_is_as_short_as_its_place_allows() {
    assertEquals("42", Place.at(42).toString());
    assertEquals("0~42", Place.start(42).toString());
    assertEquals("7.task." + ROW.id() + "~42", Place.start(42).after(7, ROW).toString());
    assertEquals("43.task." + ROW.id(), Place.start(42).after(43, ROW).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "-1",
        "+1",
        "1.5",
        " 1",
        "1 ",
        "1~",
        "1.~2",
        "1.task.019aa000",
        "1.019aa000-0000-7000-8000-000000000001",
        "1.task.019AA000-0000-7000-8000-000000000001",
        "1~2~3",
        "1000000000000000000",
        "٤٢"
      })
  void anything_else_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Place.parse(text));
  }

  @Test
  void a_reader_has_heard_of_the_tombstones_up_to_where_it_is() {
    assertTrue(Place.at(42).covers(42));
    assertFalse(Place.at(42).covers(43));
    assertTrue(Place.at(7).after(42, ROW).covers(41));
    assertFalse(Place.at(7).after(42, ROW).covers(42));
  }

  @Test
  void a_reader_that_began_with_nothing_needs_no_older_tombstones() {
    assertTrue(Place.start(42).covers(42));
    assertTrue(Place.start(42).after(7, ROW).covers(42));
    assertFalse(Place.start(42).after(7, ROW).covers(43));
  }

  @Test
  void a_reader_that_knows_more_than_there_is_is_ahead() {
    assertTrue(Place.at(43).isAheadOf(42));
    assertFalse(Place.at(42).isAheadOf(42));
    assertTrue(Place.start(43).isAheadOf(42));
  }
}
