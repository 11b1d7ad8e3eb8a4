package app.todo.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All who write and follow, each in a thread of their own, until they are stopped. */
final class Load {
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> works = new ArrayList<>();

  private Load() {}

  static Load of(List<Household> households, Tally tally) {
    Load load = new Load();
    for (Household household : households) {
      household.writers().forEach(writer -> load.begin(() -> writer.write(load.over)));
      load.begin(() -> household.follow(tally, load.over));
    }
    return load;
  }

  /** Works until it's over. */
  @FunctionalInterface
  private interface Work {
    void run() throws InterruptedException;
  }

  private void begin(Work work) {
    Callable<Boolean> task =
        () -> {
          work.run();
          return true;
        };
    works.add(threads.submit(task));
  }

  /** Returns when each has got their last answer; what broke in a thread breaks here. */
  void end() throws InterruptedException {
    over.countDown();
    threads.close();
    for (Future<?> work : works) {
      try {
        work.get();
      } catch (ExecutionException e) {
        throw new AssertionError("whoever writes or follows should never break", e.getCause());
      }
    }
  }
}
