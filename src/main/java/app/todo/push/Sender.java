package app.todo.push;

import app.todo.outgoing.Backoff;
import app.todo.outgoing.OutgoingRequests;
import app.todo.outgoing.OutgoingRequests.Answer;
import app.todo.outgoing.RefusedAddressException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Sends messages that are due, each batch under a lease, and stores what became of them. */
@ApplicationScoped
public class Sender {
  private static final Logger LOG = Logger.getLogger(Sender.class);

  /** In a row; then nothing is sent to the browser any more. */
  public static final int MOST_FAILURES = 50;

  /** With these, a batch ends within its lease even if each request times out. */
  private static final int AT_ONCE = 128;

  private static final int LONGEST_ERROR = 200;

  private final Messages messages;
  private final Vapid vapid;
  private final OutgoingRequests requests;
  private final ExecutorService threads;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Semaphore slots = new Semaphore(AT_ONCE);

  /** One at a time: many would hold the processors, and delay the requests of other accounts. */
  private final Semaphore encrypting = new Semaphore(1);

  Sender(
      Messages messages,
      Vapid vapid,
      OutgoingRequests requests,
      @VirtualThreads ExecutorService threads,
      MeterRegistry meters,
      Clock clock) {
    this.messages = messages;
    this.vapid = vapid;
    this.requests = requests;
    this.threads = threads;
    this.meters = meters;
    this.clock = clock;
  }

  /** Sends a batch; returns whether more may be due. */
  public boolean sendBatch() {
    // Read before the messages need it all at once, each on a connection of its own.
    vapid.publicKey();
    Messages.Batch batch = messages.take();
    List<CompletableFuture<Optional<Outcome>>> sending =
        batch.messages().stream()
            .map(it -> CompletableFuture.supplyAsync(() -> inTurn(it, batch.startUntil()), threads))
            .toList();
    List<Outcome> outcomes =
        sending.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
    if (!outcomes.isEmpty()) {
      messages.finish(outcomes);
    }
    outcomes.forEach(this::count);
    return batch.messages().size() == Messages.BATCH;
  }

  /** Empty when the lease has too little left: then another replica sends it. */
  private Optional<Outcome> inTurn(Message message, Instant startUntil) {
    slots.acquireUninterruptibly();
    try {
      return clock.instant().isAfter(startUntil) ? Optional.empty() : Optional.of(send(message));
    } finally {
      slots.release();
    }
  }

  private Outcome send(Message message) {
    Duration life = Duration.between(clock.instant(), message.expiresAt());
    if (life.isNegative()) {
      return new Outcome.Expired(message);
    }
    Message.Browser browser = message.browser();
    try {
      if (message.closes() && browser.showsEachMessage()) {
        return new Outcome.Withheld(message);
      }
      byte[] body = encrypted(message);
      return outcome(message, requests.post(browser.endpoint(), headers(message, life), body));
    } catch (RefusedAddressException e) {
      return new Outcome.Refused(message, "The address " + e.rule());
    } catch (IOException _) {
      return later(message, Optional.empty(), "The push service was not reached");
    } catch (RuntimeException e) {
      // One that can't be sent must not keep the outcomes of the others from being stored.
      LOG.error("A message could not be sent", e);
      return later(message, Optional.empty(), "The message could not be sent");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return later(message, Optional.empty(), "The service was stopped");
    }
  }

  private byte[] encrypted(Message message) throws InterruptedException {
    encrypting.acquire();
    try {
      Message.Browser browser = message.browser();
      return Encryption.encrypt(Payload.of(message), browser.key(), browser.auth());
    } finally {
      encrypting.release();
    }
  }

  private Map<String, String> headers(Message message, Duration life) {
    URI endpoint = URI.create(message.browser().endpoint());
    String service = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
    return Map.of(
        "Authorization",
        vapid.authorization(service, message.browser().origin()),
        "Content-Encoding",
        "aes128gcm",
        "Content-Type",
        "application/octet-stream",
        "TTL",
        Long.toString(life.toSeconds()),
        "Topic",
        Payload.topic(message),
        "Urgency",
        "high");
  }

  private static Outcome outcome(Message message, Answer answer) {
    int status = answer.status();
    String error = "The push service answered %d".formatted(status);
    if (status >= 200 && status < 300) {
      return new Outcome.Sent(message);
    }
    if (status == 404 || status == 410) {
      return new Outcome.Gone(message);
    }
    return status == 429 || status >= 500
        ? later(message, answer.retryAfter(), error)
        : new Outcome.Refused(message, shortened(error + ": " + answer.body()));
  }

  /** As long as Retry-After asks, if the push service sent it. */
  private static Outcome later(Message message, Optional<Duration> asked, String error) {
    return new Outcome.Later(message, asked.orElse(Backoff.after(message.attempts())), error);
  }

  /** In plain characters: PostgreSQL refuses some, and a page shows it. */
  private static String shortened(String error) {
    String line = error.replaceAll("[^\\x20-\\x7e]+", " ").strip();
    return line.length() <= LONGEST_ERROR ? line : line.substring(0, LONGEST_ERROR);
  }

  private void count(Outcome outcome) {
    String result = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    meters.counter("todo.pushes", "result", result).increment();
  }

  @Scheduled(every = "1h", delayed = "9m")
  void forgetExpired() {
    messages.forgetExpired();
  }
}
