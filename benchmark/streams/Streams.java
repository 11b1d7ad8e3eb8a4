import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Holds event streams open, as many of each account, and makes tasks while they are. Says how many
 * milliseconds it took until all streams were there; then, for each line of its input, a number of
 * rounds: when the first, the median and the last stream of the account that is written to have heard,
 * medians of the rounds, and the last of the worst round, all counted from the answer to the write,
 * which comes right after its commit.
 */
final class Streams {
  private static final long PATIENCE_SECONDS = 120;

  private final HttpClient streams;
  private final HttpClient writer;
  private final int accounts;
  private final int perAccount;
  private final AtomicReference<Round> round = new AtomicReference<>();

  private Streams(Vertx vertx, int port, int all, int accounts) {
    HttpClientOptions options = new HttpClientOptions().setDefaultPort(port);
    this.streams = vertx.createHttpClient(new HttpClientOptions(options).setMaxPoolSize(all));
    this.writer = vertx.createHttpClient(options);
    this.accounts = accounts;
    this.perAccount = all / accounts;
  }

  /** The service's port, how many streams, of how many accounts. */
  public static void main(String[] args) throws InterruptedException {
    // One thread for all: nothing here needs a lock.
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    Streams streams =
        new Streams(
            vertx,
            Integer.parseInt(args[0]),
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]));
    System.out.printf("%.0f%n", streams.open());
    for (Scanner input = new Scanner(System.in); input.hasNextInt(); ) {
      streams.measure(input.nextInt());
    }
    vertx.close();
  }

  private double open() throws InterruptedException {
    Round beginning = begin(accounts * perAccount);
    long began = System.nanoTime();
    for (int stream = 0; stream < accounts * perAccount; stream++) {
      int account = 1 + stream % accounts;
      streams
          .request(HttpMethod.GET, "/api/events")
          .compose(request -> request.putHeader("Authorization", "Bearer bench-" + account).send())
          .onSuccess(response -> response.handler(this::hear))
          .onFailure(failure -> System.err.println("A stream is not there: " + failure));
    }
    return beginning.after(began).getLast();
  }

  private void hear(Buffer event) {
    if (event.toString().contains("data:")) {
      round.get().heard();
    }
  }

  private void measure(int rounds) throws InterruptedException {
    List<List<Double>> all = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      int account = 1 + i % accounts;
      Round next = begin(perAccount);
      AtomicReference<Long> answered = new AtomicReference<>();
      CountDownLatch written = new CountDownLatch(1);
      write(account)
          .onSuccess(_ -> {
            answered.set(System.nanoTime());
            written.countDown();
          });
      if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("A task was not made");
      }
      all.add(next.after(answered.get()));
    }
    System.out.printf(
        "%.1f %.1f %.1f %.1f%n",
        median(all.stream().map(List::getFirst).toList()),
        median(all.stream().map(Streams::median).toList()),
        median(all.stream().map(List::getLast).toList()),
        all.stream().mapToDouble(List::getLast).max().orElseThrow());
  }

  private Future<Buffer> write(int account) {
    return writer
        .request(HttpMethod.POST, "/api/tasks")
        .compose(request ->
            request
                .putHeader("Authorization", "Bearer bench-" + account)
                .putHeader("Content-Type", "application/json")
                .send("{\"title\":\"Call Ana\"}"))
        .compose(response -> response.body());
  }

  private Round begin(int listeners) {
    Round next = new Round(listeners);
    round.set(next);
    return next;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** Waits until each of the listeners has heard once. */
  private static final class Round {
    private final List<Long> times = new ArrayList<>();
    private final CountDownLatch left;

    Round(int listeners) {
      left = new CountDownLatch(listeners);
    }

    synchronized void heard() {
      times.add(System.nanoTime());
      left.countDown();
    }

    /** Milliseconds from a moment, in order. */
    List<Double> after(long moment) throws InterruptedException {
      if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(left.getCount() + " streams have heard nothing");
      }
      synchronized (this) {
        return times.stream().map(time -> (time - moment) / 1e6).toList();
      }
    }
  }
}
