package app.todo.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.todo.Person;
import app.todo.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind nginx as its Debian package sets it up, with nothing added but where the service is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NginxIT {

  @Test
  void another_device_sees_a_change_within_a_second(@TempDir Path folder) throws Exception {
    assumeTrue(Nginx.isInstalled(), "skipped: it wants nginx");
    try (ServiceProcess service = ServiceProcess.start();
        Nginx nginx = Nginx.inFrontOf(service.awaitServing(), folder)) {
      Person desk = Person.registeredAt(nginx.uri());
      Person phone = desk.signedInAgain();
      try (Events events = Events.of(phone)) {
        assertEquals(Events.cursor(desk.id(), 0), events.next());
        // Until everything is compiled and connected.
        desk.adds("first");
        events.next();
        phone.finds();
        for (int i = 1; i <= 5; i++) {
          desk.adds("task " + i);
          long began = System.nanoTime();
          events.awaitCursor(Events.cursor(desk.id(), i + 1));
          List<String> seen = phone.finds();
          Duration took = Duration.ofNanos(System.nanoTime() - began);
          assertEquals("task " + i, seen.getFirst());
          assertTrue(took.toMillis() < 1_000, "within a second, but " + took);
        }
      }
    }
  }
}
