package app.todo.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When tasks ring, as the transaction stores it that writes them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpcomingTest {
  private static final String CALL =
      """
      {
        "title": "Call Ana",
        "due_date": "2057-01-31T17:00:00Z",
        "reminders": ["PT10M", "P1D", "P1DT1H30M", "2057-01-31T08:00:00.5Z", "morning"]
      }
      """;
  private static final List<String> CALL_RINGS =
      List.of(
          "2057-01-30T15:30:00.000000Z",
          "2057-01-30T17:00:00.000000Z",
          "2057-01-31T08:00:00.500000Z",
          "2057-01-31T16:50:00.000000Z");

  @Inject DataSource pool;

  @Test
  void each_reminder_that_has_the_due_date_it_needs_rings() {
    UUID id = Person.registered().addsTask(CALL);
    assertEquals(CALL_RINGS, rings(id));
  }

  @Test
  void what_has_passed_does_not_ring() {
    Person ana = Person.registered();
    UUID id =
        ana.addsTask(
            "{'title': 'a', 'reminders': ['2001-01-01T08:00:00Z', '2057-01-31T08:00:00Z']}"
                .replace('\'', '"'));
    assertEquals(List.of("2057-01-31T08:00:00.000000Z"), rings(id));
  }

  @Test
  void they_move_with_the_due_date_and_go_with_it() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(CALL);
    ana.patches("/api/tasks/" + id, "{'due_date': '2057-02-28', 'reminders': ['PT10M', 'morning']}")
        .statusCode(200);
    assertEquals(List.of("2057-02-28T09:00:00.000000Z"), rings(id));
    ana.patches("/api/tasks/" + id, "{'due_date': null}").statusCode(200);
    assertEquals(List.of(), rings(id));
  }

  @Test
  void a_task_that_is_finished_or_deleted_rings_no_more_until_it_is_back() {
    Person ana = Person.registered();
    UUID id = ana.addsTask(CALL);
    ana.patches("/api/tasks/" + id, "{'completed': true}").statusCode(200);
    assertEquals(List.of(), rings(id));
    ana.patches("/api/tasks/" + id, "{'completed': false}").statusCode(200);
    assertEquals(CALL_RINGS, rings(id));
    ana.deletes("/api/tasks/" + id).statusCode(204);
    assertEquals(List.of(), rings(id));
    ana.posts("/api/tasks/" + id + "/restore").statusCode(200);
    assertEquals(CALL_RINGS, rings(id));
  }

  @Test
  void steps_ring_no_more_when_their_task_is_finished_or_deleted() {
    Person ana = Person.registered();
    UUID task = ana.adds("Paint the kitchen");
    UUID step = ana.addsTask(CALL.replace("{", "{\"parent_id\": \"%s\",".formatted(task)));
    assertEquals(CALL_RINGS, rings(step));
    ana.deletes("/api/tasks/" + task).statusCode(204);
    assertEquals(List.of(), rings(step));
    ana.posts("/api/tasks/" + task + "/restore").statusCode(200);
    assertEquals(CALL_RINGS, rings(step));
    ana.patches("/api/tasks/" + task, "{'completed': true}").statusCode(200);
    assertEquals(List.of(), rings(step));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'morning_hour': 0, 'time_zone': 'Asia/Tokyo'}", "{'morning_hour': 15}"})
  void mornings_move_with_the_account(String change) {
    Person ana = Person.registered();
    UUID id =
        ana.addsTask(
            "{\"title\": \"a\", \"due_date\": \"2057-01-31\", \"reminders\": [\"morning\"]}");
    assertEquals(List.of("2057-01-31T09:00:00.000000Z"), rings(id));
    ana.patches("/api/auth/me", change).statusCode(200);
    assertEquals(
        List.of("2057-01-" + (change.contains("15") ? "31" : "30") + "T15:00:00.000000Z"),
        rings(id));
  }

  /** During a rollout the version before writes the one reminder that it knows. */
  @Test
  void the_reminder_that_the_version_before_wrote_is_one_of_them() throws SQLException {
    Person ana = Person.registered();
    UUID id = ana.adds("Call Ana");
    change("update task set reminder_at = '2057-01-31T08:00:00Z' where id = ?", id);
    assertEquals(
        List.of("2057-01-31T08:00:00Z"), ana.gets("/api/tasks/" + id).extract().path("reminders"));
    ana.patches("/api/tasks/" + id, "{'title': 'Call Ben'}").statusCode(200);
    assertEquals(List.of("2057-01-31T08:00:00.000000Z"), rings(id));
  }

  /** A later version may store what this one does not know. */
  @Test
  void forms_that_are_not_known_are_passed_over_and_kept() throws SQLException {
    Person ana = Person.registered();
    UUID id = ana.addsTask(CALL);
    change("update task set reminders = '[\"at home\", \"PT10M\", 5]' where id = ?", id);
    ana.patches("/api/tasks/" + id, "{'title': 'Call Ben'}").statusCode(200);
    assertEquals(List.of("2057-01-31T16:50:00.000000Z"), rings(id));
    assertEquals(
        1, change("update task set title = 'a' where reminders @> '[\"at home\"]' and id = ?", id));
  }

  private int change(String sql, UUID id) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      return statement.executeUpdate();
    }
  }

  private List<String> rings(UUID id) {
    String sql =
        """
        select to_char(rings_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        from reminder
        where task_id = ?
        order by rings_at
        """;
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      List<String> rings = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          rings.add(rows.getString(1));
        }
      }
      return rings;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
