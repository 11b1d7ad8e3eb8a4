package app.todo.space;

import app.todo.database.DatabaseStatus;
import app.todo.identity.Caller;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Bounds how many reads that may go through all rows of an account are made at once for it, so that
 * one account takes a small part of the pool and of the memory.
 */
@ApplicationScoped
public class HeavyReads {
  private static final int AT_ONCE = 3;
  private static final int WAITING = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final KeyedSemaphore accounts;
  private final Caller caller;

  HeavyReads(DatabaseStatus database, Caller caller, MeterRegistry meters) {
    this.accounts =
        new KeyedSemaphore(
            AT_ONCE,
            WAITING,
            PATIENCE,
            new Refusal("reads", "Too much of this account is read at once; try again soon."),
            database);
    this.caller = caller;
    Gauge.builder("todo.reads.waiting", accounts, KeyedSemaphore::waiting)
        .description("Heavy reads that wait for others of their account")
        .register(meters);
  }

  /** Reads when fewer than three others of the caller's do. */
  public <T> T read(Supplier<T> reading) {
    Runnable release = accounts.acquire(caller.accountId());
    try {
      return reading.get();
    } finally {
      release.run();
    }
  }
}
