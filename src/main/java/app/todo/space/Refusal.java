package app.todo.space;

import app.todo.problem.TooManyRequestsException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Refuses what is beyond a limit, with a sentence, and counts it by its reason. */
final class Refusal {
  private final String sentence;
  private final Counter counter;

  Refusal(String reason, String sentence, MeterRegistry meters) {
    this.sentence = sentence;
    this.counter =
        Counter.builder("todo.refusals")
            .description("Requests that were answered 429, by the limit they met")
            .tag("reason", reason)
            .register(meters);
  }

  TooManyRequestsException after(Duration wait) {
    counter.increment();
    return new TooManyRequestsException(sentence, wait);
  }
}
