package app.todo.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import app.todo.Eventually;
import app.todo.Person;
import app.todo.Wire;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuredPathsTest {
  @Inject MeterRegistry meters;

  @Test
  void requests_are_measured_by_the_addresses_that_there_are() {
    Person ana = Person.registered();
    ana.gets("/api/tasks/" + ana.adds("Water the fern")).statusCode(200);
    ana.gets("/api/" + ana.id() + "/tags").statusCode(200);
    Eventually.await(
        "what was asked for to be measured",
        Duration.ofSeconds(5),
        () -> measured().containsAll(Set.of("/api/tasks/{id}", "/api/tags")));
  }

  @Test
  void addresses_that_clients_make_up_are_measured_as_one() {
    for (String address :
        new String[] {"/api/made-up/%zz", "/made-up", "/made-up/assets", "/assets/made-up"}) {
      for (String method : new String[] {"GET", "POST", "BREW"}) {
        Wire.send(
            "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"
                .formatted(method, address));
      }
    }
    Wire.send("BREW /api/tasks/made-up HTTP/1.1\r\nHost: localhost\r\n\r\n");
    Eventually.await(
        "what was asked for to be measured",
        Duration.ofSeconds(5),
        () -> measured().contains("UNKNOWN"));
    assertThat(measured(), everyItem(not(containsString("made-up"))));
  }

  @Test
  void routes_have_latency_buckets() {
    Person ana = Person.registered();
    Eventually.await(
        "buckets",
        Duration.ofSeconds(5),
        () -> {
          ana.gets("/api/tags");
          return meters.find("http.server.requests").tag("uri", "/api/tags").timers().stream()
              .anyMatch(timer -> timer.takeSnapshot().histogramCounts().length >= 10);
        });
  }

  private Set<String> measured() {
    return meters.find("http.server.requests").meters().stream()
        .map(Meter::getId)
        .map(id -> String.valueOf(id.getTag("uri")))
        .collect(Collectors.toSet());
  }
}
