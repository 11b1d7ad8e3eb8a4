package app.todo.space;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.todo.Copies;
import app.todo.Person;
import app.todo.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TombstonesTest {
  private static final Duration JUST_UNDER_90_DAYS = Duration.ofDays(90).minusMinutes(1);
  private static final Duration OVER_90_DAYS = Duration.ofDays(90).plusMinutes(1);
  private static final Duration AN_HOUR_LATER = OVER_90_DAYS.plusHours(1);

  @Inject TestClock clock;
  @Inject Tombstones tombstones;
  @Inject Copies copies;

  @ParameterizedTest
  @ValueSource(strings = {"task", "tag", "list", "filter"})
  void deletions_are_told_for_90_days(String kind) {
    Person ana = Person.registered();
    String cursor = deleteOne(ana, kind);
    try (var _ = clock.by(JUST_UNDER_90_DAYS)) {
      tombstones.forget();
      ana.signedInAgain()
          .gets("/api/changes", "since", cursor)
          .body("reset", equalTo(false))
          .body("changes.kind", contains(kind))
          .body("changes.deleted", contains(true));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"task", "tag", "list", "filter"})
  void after_90_days_who_has_not_heard_begins_anew(String kind) {
    Person ana = Person.registered();
    String before = deleteOne(ana, kind);
    ana.adds("kept");
    try (var _ = clock.by(OVER_90_DAYS)) {
      tombstones.forget();
      Person later = ana.signedInAgain();
      later
          .gets("/api/changes", "since", before)
          .body("reset", equalTo(true))
          .body("changes.data.title", contains("kept"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"task", "tag", "list", "filter"})
  void who_has_heard_goes_on(String kind) {
    Person ana = Person.registered();
    deleteOne(ana, kind);
    String after = ana.gets("/api/changes").extract().path("cursor");
    try (var _ = clock.by(OVER_90_DAYS)) {
      tombstones.forget();
      ana.signedInAgain()
          .gets("/api/changes", "since", after)
          .body("reset", equalTo(false))
          .body("changes", empty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"task", "tag", "list"})
  void the_rows_are_gone_the_next_time(String kind) {
    Person ana = Person.registered();
    deleteOne(ana, kind);
    ana.addsTask("{'title': 'kept', 'tags': ['kept']}");
    ana.addsList("kept");
    try (var _ = clock.by(OVER_90_DAYS)) {
      tombstones.forget();
      tombstones.forget();
      assertEquals(2, copies.count(kind, ana, "true"));
    }
    try (var _ = clock.by(AN_HOUR_LATER)) {
      tombstones.forget();
      assertEquals(1, copies.count(kind, ana, "true"));
    }
  }

  @Test
  void what_tasks_remember_of_a_forgotten_tag_goes_with_it() {
    Person ana = Person.registered();
    ana.addsTask("{'title': 'a', 'tags': ['gone', 'kept']}");
    String tag = ana.gets("/api/tags").extract().path("tags[0].id");
    ana.patches("/api/tags/" + tag, "{'name': 'renamed'}").statusCode(200);
    ana.deletes("/api/tags/" + tag).statusCode(204);
    assertEquals(1, copies.count("task", ana, "jsonb_exists(edited, 'tags.gone')"));
    try (var _ = clock.by(AN_HOUR_LATER)) {
      tombstones.forget();
      tombstones.forget();
      assertEquals(0, copies.count("task", ana, "jsonb_exists(edited, 'tags.gone')"));
      assertEquals(1, copies.count("task", ana, "jsonb_exists(edited, 'tags.kept')"));
    }
  }

  @Test
  void however_many_there_are() {
    Person ana = Person.registered();
    UUID id = ana.adds("a");
    ana.deletes("/api/tasks/" + id);
    copies.of("task", id, 2 * Tombstones.BATCH);
    try (var _ = clock.by(AN_HOUR_LATER)) {
      tombstones.forget();
      tombstones.forget();
      assertEquals(0, copies.count("task", ana, "true"));
    }
  }

  @Test
  void a_first_load_in_pages_is_not_begun_anew_in_the_middle() {
    Person ana = Person.registered();
    ana.adds("first");
    ana.adds("second");
    ana.adds("third");
    ana.deletes("/api/tasks/" + ana.adds("deleted"));
    try (var _ = clock.by(AN_HOUR_LATER)) {
      Copy copy = new Copy(ana.signedInAgain(), 1);
      assertTrue(copy.pullPage(new ArrayList<>()));
      tombstones.forget();
      tombstones.forget();
      copy.pull();
      assertEquals(0, copy.resets());
      assertEquals(3, copy.rows().size());
    }
  }

  @Test
  void what_was_restored_is_not_forgotten() {
    Person ana = Person.registered();
    UUID id = ana.adds("a");
    ana.deletes("/api/tasks/" + id);
    ana.posts("/api/tasks/" + id + "/restore");
    try (var _ = clock.by(AN_HOUR_LATER)) {
      tombstones.forget();
      tombstones.forget();
      ana.signedInAgain().gets("/api/tasks/" + id).statusCode(200);
    }
  }

  /** Makes and deletes a row, and returns the cursor between the two. */
  private static String deleteOne(Person person, String kind) {
    String path = "/api/" + kind + "s";
    String body = kind.equals("task") ? "{'title': 'a'}" : "{'name': 'a'}";
    String id = person.posts(path, body).statusCode(201).extract().path("id");
    String cursor = person.gets("/api/changes").extract().path("cursor");
    person.deletes(path + "/" + id).statusCode(204);
    person.deletes("/api/tasks/trash").statusCode(204);
    if (kind.equals("list")) {
      purge(person, kind, id);
    }
    return cursor;
  }

  private static void purge(Person person, String kind, String id) {
    String body =
        """
        {'client_id': '%1$s', 'sent_at': '%2$s', 'mutations': [
          {'id': 1, 'at': '%2$s', 'kind': '%3$s', 'row': '%4$s', 'do': 'purge'}]}
        """
            .formatted(UUID.randomUUID(), Instant.now(), kind, id);
    person.posts("/api/sync", body).statusCode(200).body("superseded", empty());
  }
}
