import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Sends requests of one operation to the service: at a constant rate, or at rate 0 each as soon as one
 * before it is answered. Reads what to do from its input, line by line: "measured" accounts or
 * "others", operation, rate, seconds. Writes for each requests a second, the 50th, 95th and 99th
 * percentile in milliseconds, and how many were not answered by a 2xx.
 *
 * <p>At a constant rate a request is due when it is due, however late the answers to those before it
 * are, and its latency counts from then: what waits for a connection waits in the figures.
 */
final class Load {
  private static final int CONNECTIONS = 16;
  private static final long PATIENCE_SECONDS = 20;

  private final Vertx vertx;
  private final HttpClient client;
  private final Requests requests;
  private final double rate;
  private final long length;
  private final Histogram latencies = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
  private final CountDownLatch answered = new CountDownLatch(1);
  private final long began = System.nanoTime();
  private long sent;
  private long open;
  private long wrong;
  private long last = began;

  private Load(Vertx vertx, HttpClient client, Requests requests, double rate, int seconds) {
    this.vertx = vertx;
    this.client = client;
    this.requests = requests;
    this.rate = rate;
    this.length = TimeUnit.SECONDS.toNanos(seconds);
  }

  /** The service's port, accounts, tasks in each. */
  public static void main(String[] args) throws InterruptedException {
    // One thread for all: nothing here needs a lock.
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultPort(Integer.parseInt(args[0]))
                .setMaxPoolSize(CONNECTIONS));
    for (Scanner input = new Scanner(System.in); input.hasNext(); ) {
      boolean measured = input.next().equals("measured");
      Operation operation = Operation.valueOf(input.next().toUpperCase().replace('-', '_'));
      Requests requests =
          new Requests(measured, operation, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
      new Load(vertx, client, requests, input.nextDouble(), input.nextInt()).run();
    }
    vertx.close();
  }

  private void run() throws InterruptedException {
    vertx.runOnContext(_ -> {
      if (rate > 0) {
        vertx.setPeriodic(1, this::sendWhatIsDue);
      } else {
        for (int i = 0; i < CONNECTIONS; i++) {
          send(System.nanoTime());
        }
      }
    });
    answered.await(TimeUnit.NANOSECONDS.toSeconds(length) + PATIENCE_SECONDS, TimeUnit.SECONDS);
    System.out.printf(
        "%.1f %.2f %.2f %.2f %d%n",
        latencies.getTotalCount() * 1e9 / (last - began),
        latencies.getValueAtPercentile(50) / 1e6,
        latencies.getValueAtPercentile(95) / 1e6,
        latencies.getValueAtPercentile(99) / 1e6,
        wrong + open);
  }

  private void sendWhatIsDue(long timer) {
    long now = System.nanoTime();
    for (long due = due(); due <= now; due = due()) {
      if (due - began >= length) {
        vertx.cancelTimer(timer);
        finish();
        return;
      }
      send(due);
    }
  }

  private long due() {
    return began + (long) (sent * 1e9 / rate);
  }

  private void send(long due) {
    sent++;
    open++;
    requests
        .next(client)
        .compose(response -> response.body().map(response))
        .onComplete(answer -> {
          last = System.nanoTime();
          latencies.recordValue(last - due);
          open--;
          if (answer.failed() || answer.result().statusCode() / 100 != 2) {
            tell(answer);
          }
          if (rate == 0 && last - began < length) {
            send(last);
          } else {
            finish();
          }
        });
  }

  /** The first of them, as the others will be of its kind. */
  private void tell(AsyncResult<HttpClientResponse> answer) {
    if (wrong++ == 0) {
      System.err.println(answer.failed() ? answer.cause() : answer.result().statusMessage());
    }
  }

  /** When all is sent and answered. */
  private void finish() {
    long sentUntil = rate > 0 ? due() : System.nanoTime();
    if (open == 0 && sentUntil - began >= length) {
      answered.countDown();
    }
  }

  enum Operation {
    EMPTY,
    LIST,
    FILTER,
    SEARCH,
    CHANGES,
    CREATE,
    PATCH,
    COMPLETE,
    SIGN_IN
  }

  /** The requests of an operation, by accounts and tasks of the seed drawn at random. */
  private static final class Requests {
    /** As many accounts of as many tasks come after those that are measured, to warm up with. */
    private static final int OTHERS = 100;

    private final Random random = new Random(1);
    private final boolean measured;
    private final Operation operation;
    private final int accounts;
    private final int tasks;

    Requests(boolean measured, Operation operation, int accounts, int tasks) {
      this.measured = measured;
      this.operation = operation;
      this.accounts = accounts;
      this.tasks = tasks;
    }

    /** One address can't sign in sixteen times at once, as only so many of its tries may fail. */
    Future<HttpClientResponse> next(HttpClient client) {
      return measured && operation != Operation.SIGN_IN
          ? request(client, 1 + random.nextInt(accounts), tasks)
          : request(client, accounts + 1 + random.nextInt(OTHERS), OTHERS);
    }

    private Future<HttpClientResponse> request(HttpClient client, int account, int tasks) {
      return switch (operation) {
        case EMPTY -> get(client, account, "/health");
        case LIST -> get(client, account, "/api/tasks");
        case FILTER ->
            get(
                client,
                account,
                "/api/tasks?completed=pending&priority=high&tags=Tag%203&sort_by=due_date&sort_order=asc");
        case SEARCH -> get(client, account, "/api/tasks?search=task%2019");
        case CHANGES ->
            get(client, account, "/api/changes?limit=20&since=" + Math.max(1, tasks - 20));
        case CREATE -> post(client, account, "/api/tasks", "{\"title\":\"Call Ana\"}");
        case PATCH -> patch(client, account, tasks, "{\"title\":\"Call Ana %d\"}");
        case COMPLETE -> patch(client, account, tasks, "{\"completed\":true,\"title\":\"Done %d\"}");
        case SIGN_IN ->
            post(
                client,
                account,
                "/api/auth/login",
                "{\"email\":\"bench-%d@example.com\",\"password\":\"a long password\"}"
                    .formatted(account));
      };
    }

    private static Future<HttpClientResponse> get(HttpClient client, int account, String path) {
      return request(client, HttpMethod.GET, account, path).compose(HttpClientRequest::send);
    }

    private static Future<HttpClientResponse> post(
        HttpClient client, int account, String path, String body) {
      return request(client, HttpMethod.POST, account, path)
          .compose(request -> request.send(Buffer.buffer(body)));
    }

    private Future<HttpClientResponse> patch(
        HttpClient client, int account, int tasks, String body) {
      String path = "/api/tasks/" + id("task-" + account + "-" + (1 + random.nextInt(tasks)));
      Buffer patch = Buffer.buffer(body.formatted(random.nextInt(1_000_000)));
      return request(client, HttpMethod.PATCH, account, path)
          .compose(request -> request.send(patch));
    }

    private static Future<HttpClientRequest> request(
        HttpClient client, HttpMethod method, int account, String path) {
      return client
          .request(method, path)
          .map(request ->
              request
                  .putHeader("Authorization", "Bearer bench-" + account)
                  .putHeader("Content-Type", "application/json"));
    }

    /** As PostgreSQL makes an id of an MD5 hash. */
    private static UUID id(String name) {
      try {
        ByteBuffer hash =
            ByteBuffer.wrap(
                MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
