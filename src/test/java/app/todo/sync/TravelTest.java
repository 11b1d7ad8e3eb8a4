package app.todo.sync;

import static org.hamcrest.Matchers.equalTo;

import app.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The account's time zone is that of the device that syncs, unless the person has pinned it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TravelTest {

  @Test
  void the_account_follows_the_device() {
    Person ana = Person.registered();
    syncsIn(ana, "Asia/Tokyo");
    ana.gets("/api/auth/me")
        .body("time_zone", equalTo("Asia/Tokyo"))
        .body("time_zone_pinned", equalTo(false));
  }

  @Test
  void a_pinned_time_zone_stays() {
    Person ana = Person.livingIn("Europe/Lisbon");
    ana.patches("/api/auth/me", "{'time_zone_pinned': true}").statusCode(200);
    syncsIn(ana, "Asia/Tokyo");
    ana.gets("/api/auth/me")
        .body("time_zone", equalTo("Europe/Lisbon"))
        .body("time_zone_pinned", equalTo(true));
    ana.patches("/api/auth/me", "{'time_zone_pinned': false}").statusCode(200);
    syncsIn(ana, "Asia/Tokyo");
    ana.gets("/api/auth/me").body("time_zone", equalTo("Asia/Tokyo"));
  }

  @Test
  void a_zone_that_nobody_knows_is_passed_over() {
    Person ana = Person.livingIn("Europe/Lisbon");
    syncsIn(ana, "Mars/Olympus");
    ana.gets("/api/auth/me").body("time_zone", equalTo("Europe/Lisbon"));
  }

  private static void syncsIn(Person person, String zone) {
    Device phone = Device.of(person);
    phone.does("task", UUID.randomUUID(), "update", "");
    person
        .asks()
        .body(phone.request().put("time_zone", zone).toString())
        .post("/api/sync")
        .then()
        .statusCode(200);
  }
}
