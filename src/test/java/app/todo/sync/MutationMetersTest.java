package app.todo.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.todo.Person;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MutationMetersTest {
  @Inject MeterRegistry meters;

  @Test
  void mutations_are_counted_once_by_what_became_of_them() {
    double applied = count("applied");
    double superseded = count("superseded");
    double refused = count("refused");
    Device phone = Device.of(Person.registered());
    UUID task = Device.newId();
    phone.does("task", task, "create", "'set': {'title': 'Pay rent'}");
    phone.does("task", task, "update", "'set': {'title': ''}");
    phone.does("task", task, "update", "'set': {'title': 'Rent'}", Instant.EPOCH);
    phone.losesTheAnswer();
    phone.syncs();
    assertEquals(applied + 1, count("applied"));
    assertEquals(superseded + 1, count("superseded"));
    assertEquals(refused + 1, count("refused"));
  }

  private double count(String outcome) {
    return meters.counter("todo.mutations", "outcome", outcome).count();
  }
}
