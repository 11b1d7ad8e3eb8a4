package app.todo.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a later version has stored is read as far as this one understands it, and left alone. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredJsonTest {
  private static final String WEEKLY =
      "{'title': 'a', 'due_date': '2027-01-31', 'recurrence_pattern':"
          + " {'frequency': 'weekly', 'days_of_week': [0, 6]}}";

  @Inject DataSource pool;

  @Test
  void names_of_the_wire_are_stored() throws SQLException {
    UUID task = Person.registered().addsTask(WEEKLY);
    assertEquals("[0, 6]", stored("recurrence ->> 'days_of_week'", task));
    assertEquals("weekly", stored("recurrence ->> 'frequency'", task));
    assertEquals("number", stored("jsonb_typeof(edited -> 'due_date')", task));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"color\": \"red\"}",
        "{\"from\": \"season\"}",
        "{\"interval\": \"two\"}",
        "{\"interval\": {\"times\": 2}}",
        "{\"end_date\": [2027]}",
        "{\"end_date\": \"soon\"}",
        "{\"set_positions\": [1, -1]}"
      })
  void unknown_members_and_values_of_a_pattern_are_ignored(String planted) throws SQLException {
    Person ana = Person.registered();
    UUID task = ana.addsTask(WEEKLY);
    plant("recurrence = recurrence || '%s'".formatted(planted), task);
    ana.gets("/api/tasks/" + task)
        .statusCode(200)
        .body("recurrence_pattern.frequency", equalTo("weekly"))
        .body("recurrence_pattern.interval", equalTo(1));
    ana.gets("/api/tasks").statusCode(200).body("tasks.is_recurring", contains(true));
    ana.gets("/api/changes").statusCode(200);
    ana.patches("/api/tasks/" + task, "{'title': 'b'}").statusCode(200);
    assertEquals("t", stored("recurrence @> '%s'".formatted(planted), task));
    ana.patches("/api/tasks/" + task, "{'completed': true}").statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"frequency\": \"hourly\"}",
        "{\"frequency\": null}",
        "5",
        "[]",
        "{\"frequency\": \"weekly\", \"days_of_week\": [null]}",
        "{\"frequency\": \"weekly\", \"days_of_week\": [9]}",
        "{\"frequency\": \"daily\", \"interval\": 0}",
        "{\"frequency\": \"monthly\", \"nth\": 1}",
        "{\"frequency\": \"monthly\", \"nth\": 5, \"days_of_week\": [1]}",
        "{\"frequency\": \"monthly\", \"day_of_month\": 0}",
        "{\"frequency\": \"yearly\", \"month\": 13}",
        "{\"frequency\": \"daily\", \"occurrences\": 0}"
      })
  void a_pattern_that_is_unknown_altogether_is_none(String planted) throws SQLException {
    Person ana = Person.registered();
    UUID task = ana.addsTask(WEEKLY);
    plant("recurrence = '%s'".formatted(planted), task);
    ana.gets("/api/tasks/" + task)
        .statusCode(200)
        .body("is_recurring", equalTo(false))
        .body("recurrence_pattern", nullValue());
    ana.patches("/api/tasks/" + task, "{'title': 'b', 'completed': true}").statusCode(200);
    assertEquals("t", stored("recurrence = '%s'".formatted(planted), task));
    ana.gets("/api/changes").statusCode(200);
  }

  @Test
  void unknown_registers_are_kept() throws SQLException {
    Person ana = Person.registered();
    UUID task = ana.adds("a");
    plant("edited = edited || '{\"estimate\": 5}'", task);
    ana.patches("/api/tasks/" + task, "{'title': 'b'}").statusCode(200);
    assertEquals("5", stored("edited ->> 'estimate'", task));
  }

  private void plant(String assignment, UUID task) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("update task set %s where id = '%s'".formatted(assignment, task));
    }
  }

  private String stored(String expression, UUID task) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select %s from task where id = '%s'".formatted(expression, task))) {
      found.next();
      return found.getString(1);
    }
  }
}
