package app.todo.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an account's streams say, whatever order notices and readings come in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowerTest {
  private static final UUID OWN = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private final Follower follower = new Follower(OWN);

  @Test
  void it_has_no_cursor_before_its_spaces_are_read() {
    follower.moved(OWN, 3);
    assertNull(follower.cursor());
  }

  @Test
  void a_notice_that_came_while_its_spaces_were_read_counts() {
    follower.moved(OWN, 3);
    follower.begin(Map.of(OWN, 2L));
    assertEquals(cursor(3), follower.cursor());
  }

  @Test
  void a_notice_that_was_older_than_what_was_read_does_not() {
    follower.moved(OWN, 1);
    follower.begin(Map.of(OWN, 2L));
    assertEquals(cursor(2), follower.cursor());
  }

  @Test
  void notices_of_strangers_that_came_meanwhile_are_dropped() {
    follower.moved(OTHER, 7);
    follower.begin(Map.of(OWN, 2L));
    assertEquals(cursor(2), follower.cursor());
  }

  @Test
  void what_is_read_for_a_further_stream_takes_nothing_back() {
    follower.begin(Map.of(OWN, 2L));
    follower.moved(OWN, 3);
    follower.begin(Map.of(OWN, 2L));
    assertEquals(cursor(3), follower.cursor());
  }

  @Test
  void what_is_read_for_a_further_stream_does_not_bring_back_a_space_that_was_left() {
    follower.begin(Map.of(OWN, 2L, OTHER, 7L));
    follower.renew(Map.of(OWN, 2L));
    follower.begin(Map.of(OWN, 2L, OTHER, 7L));
    assertEquals(cursor(2), follower.cursor());
  }

  @Test
  void a_history_that_a_backup_has_undone_is_told_as_well() {
    follower.begin(Map.of(OWN, 7L));
    follower.renew(Map.of(OWN, 5L));
    assertEquals(cursor(5), follower.cursor());
    follower.moved(OWN, 4);
    assertEquals(cursor(4), follower.cursor());
  }

  private static String cursor(long revision) {
    return Events.cursor(OWN, revision);
  }
}
