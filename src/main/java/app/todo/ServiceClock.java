package app.todo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock that every rule about time is given, in UTC. */
class ServiceClock {

  /** Ticks in microseconds, as PostgreSQL keeps time: what is written is what is read back. */
  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
