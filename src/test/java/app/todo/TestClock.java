package app.todo;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that a test can move, and moves back when it is done. */
@Mock
@ApplicationScoped
public class TestClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  /** Moves time, until the journey is closed. */
  public Journey to(Instant instant) {
    return by(Duration.between(Instant.now(), instant));
  }

  /** Moves time by a duration, until the journey is closed. */
  public Journey by(Duration duration) {
    ahead = duration;
    return () -> ahead = Duration.ZERO;
  }

  /** Time away from now. */
  public interface Journey extends AutoCloseable {
    @Override
    void close();
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Zones are the accounts' own");
  }
}
