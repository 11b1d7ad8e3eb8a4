package app.todo.task;

import static org.hamcrest.Matchers.contains;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are not what their member takes. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskTypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title              | 5          | title | must be text
          title              | true       | title | must be text
          title              | {}         | title | must be text
          title              | ["a"]      | title | must be text
          description        | 5          | description | must be text
          description        | []         | description | must be text
          completed          | "true"     | completed | must be true or false
          completed          | 1          | completed | must be true or false
          completed          | []         | completed | must be true or false
          priority           | "extreme"  | priority | must be one of low, medium, high, urgent
          priority           | "HIGH"     | priority | must be one of low, medium, high, urgent
          priority           | ""         | priority | must be one of low, medium, high, urgent
          priority           | 1          | priority | must be one of low, medium, high, urgent
          priority           | {}         | priority | must be one of low, medium, high, urgent
          due_date           | ""         | due_date | must be a date as in 2026-11-21 or a date-time as in 2026-11-21T17:00:00Z
          due_date           | "tomorrow" | due_date | must be a date as in 2026-11-21 or a date-time as in 2026-11-21T17:00:00Z
          due_date           | 1795280400 | due_date | must be text
          due_date           | true       | due_date | must be text
          due_date           | [2026, 1]  | due_date | must be text
          due_date           | {}         | due_date | must be text
          reminder_time      | ""         | reminder_time | must be a date-time as in 2026-11-21T17:00:00Z
          reminder_time      | "2026-11-21" | reminder_time | must be a date-time as in 2026-11-21T17:00:00Z
          reminder_time      | 5          | reminder_time | must be text
          reminder_time      | []         | reminder_time | must be text
          is_recurring       | "yes"      | is_recurring | must be true or false
          is_recurring       | 0          | is_recurring | must be true or false
          recurrence_pattern | "daily"    | recurrence_pattern | must be an object
          recurrence_pattern | []         | recurrence_pattern | must be an object
          recurrence_pattern | 5          | recurrence_pattern | must be an object
          recurrence_pattern | ""         | recurrence_pattern | must be an object
          tags               | "home"     | tags | must be a list
          tags               | ""         | tags | must be a list
          tags               | {}         | tags | must be a list
          tags               | 5          | tags | must be a list
          tags               | [5]        | tags[0] | must be text
          tags               | [["a"]]    | tags[0] | must be text
          tags               | [null]     | tags[0] | must not be null
          position           | 5          | position | must be text
          position           | {}         | position | must be text
          """)
  void a_value_of_the_wrong_type_is_refused_in_words(
      String member, String value, String field, String message) {
    Person ana = Person.registered();
    String title = member.equals("title") ? "" : "'title': 'a', ";
    ana.posts("/api/tasks", "{%s'%s': %s}".formatted(title, member, value))
        .statusCode(422)
        .body("violations.field", contains(field))
        .body("violations.message", contains(message));
  }
}
