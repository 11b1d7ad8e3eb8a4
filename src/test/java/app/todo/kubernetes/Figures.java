package app.todo.kubernetes;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;

/** What is counted and timed while clients are at work. */
final class Figures {
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong streamsResumed = new AtomicLong();
  private final LongAccumulator longestRequest = new LongAccumulator(Math::max, 0);
  private final LongAccumulator longestGap = new LongAccumulator(Math::max, 0);
  private final LongAccumulator longestToSight = new LongAccumulator(Math::max, 0);

  void sent(long began) {
    sent.incrementAndGet();
    longestRequest.accumulate(System.nanoTime() - began);
  }

  void failed() {
    failed.incrementAndGet();
  }

  /** From the end of a stream to the first event of the next. */
  void streamResumed(long ended) {
    streamsResumed.incrementAndGet();
    longestGap.accumulate(System.nanoTime() - ended);
  }

  /** From the answer to a write to its being seen by another device. */
  void seen(long answered) {
    longestToSight.accumulate(System.nanoTime() - answered);
  }

  long requests() {
    return sent.get();
  }

  long failures() {
    return failed.get();
  }

  long resumed() {
    return streamsResumed.get();
  }

  Duration gap() {
    return Duration.ofNanos(longestGap.get());
  }

  @Override
  public String toString() {
    return "%,d requests, %d failed, the longest %d ms; %d streams resumed, the longest gap %d ms; %s"
        .formatted(
            sent.get(),
            failed.get(),
            millis(longestRequest),
            streamsResumed.get(),
            millis(longestGap),
            "a change seen elsewhere after %d ms at most".formatted(millis(longestToSight)));
  }

  private static long millis(LongAccumulator nanos) {
    return Duration.ofNanos(nanos.get()).toMillis();
  }
}
