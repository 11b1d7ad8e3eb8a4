package app.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several doing something at the same time. */
public final class AtOnce {
  private AtOnce() {}

  /** What each of them gets out of it, in their order; they start together. */
  public static <T> List<T> each(int count, IntFunction<T> deed) {
    CountDownLatch start = new CountDownLatch(count);
    try (var threads = Executors.newFixedThreadPool(count)) {
      List<Future<T>> deeds = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        deeds.add(
            threads.submit(() -> {
              start.countDown();
              start.await();
              return deed.apply(number);
            }));
      }
      List<T> outcomes = new ArrayList<>();
      for (Future<T> done : deeds) {
        outcomes.add(done.get());
      }
      return outcomes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
