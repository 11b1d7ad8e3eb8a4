package app.todo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many who do something at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** Does it as often as said, all together, and gives what came of each. */
  public static <T> List<T> times(int many, Callable<T> action) throws InterruptedException {
    CyclicBarrier start = new CyclicBarrier(many);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> doing =
          IntStream.range(0, many)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    start.await();
                    return action.call();
                  }))
              .toList();
      return doing.stream().map(AtOnce::outcome).toList();
    }
  }

  private static <T> T outcome(Future<T> done) {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
