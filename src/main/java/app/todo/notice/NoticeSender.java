package app.todo.notice;

import app.todo.database.DatabaseStatus;
import app.todo.notice.Notice.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Sends notices that are due, each batch under a lease, and stores what became of them. E-mails and
 * webhooks go their ways apart, and apart from browsers: a slow server delays only its own kind.
 */
@ApplicationScoped
class NoticeSender {
  private static final Logger LOG = Logger.getLogger(NoticeSender.class);

  /** As many as keep connections to the mail server. */
  private static final int EMAILS_AT_ONCE = 8;

  private static final int POSTS_AT_ONCE = 32;

  private final Notices notices;
  private final MailSender mailSender;
  private final WebhookSender webhookSender;
  private final DatabaseStatus database;
  private final ExecutorService threads;
  private final MeterRegistry meters;
  private final Clock clock;

  NoticeSender(
      Notices notices,
      MailSender mailSender,
      WebhookSender webhookSender,
      DatabaseStatus database,
      @VirtualThreads ExecutorService threads,
      MeterRegistry meters,
      Clock clock) {
    this.notices = notices;
    this.mailSender = mailSender;
    this.webhookSender = webhookSender;
    this.database = database;
    this.threads = threads;
    this.meters = meters;
    this.clock = clock;
  }

  @Scheduled(
      every = "${todo.reminders.every}",
      delayed = "5s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sendMail() {
    if (mailSender.isOffered()) {
      sendAll(Channel.MAIL, mailSender::send);
    }
  }

  @Scheduled(
      every = "${todo.reminders.every}",
      delayed = "5s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sendToWebhooks() {
    sendAll(Channel.WEBHOOK, webhookSender::send);
  }

  private void sendAll(Channel channel, Function<Notice, Outcome> way) {
    boolean isMore = database.isServing();
    while (isMore) {
      isMore = sendBatch(channel, way);
    }
  }

  /** Returns whether more may be due. */
  private boolean sendBatch(Channel channel, Function<Notice, Outcome> way) {
    Notices.Batch batch = notices.take(channel);
    Semaphore slots = new Semaphore(channel == Channel.MAIL ? EMAILS_AT_ONCE : POSTS_AT_ONCE);
    List<CompletableFuture<Optional<Outcome>>> sending =
        batch.notices().stream()
            .map(notice ->
                CompletableFuture.supplyAsync(
                    () -> inTurn(notice, batch.startUntil(), slots, way), threads))
            .toList();
    List<Outcome> outcomes =
        sending.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
    if (!outcomes.isEmpty()) {
      notices.finish(channel, outcomes);
    }
    outcomes.forEach(outcome -> count(channel, outcome));
    return batch.notices().size() == Notices.BATCH;
  }

  /** Empty when the lease has too little left: then another replica sends it. */
  private Optional<Outcome> inTurn(
      Notice notice, Instant startUntil, Semaphore slots, Function<Notice, Outcome> way) {
    slots.acquireUninterruptibly();
    try {
      return clock.instant().isAfter(startUntil)
          ? Optional.empty()
          : Optional.of(isNeeded(notice) ? way.apply(notice) : new Outcome.Dropped(notice));
    } catch (RuntimeException e) {
      // One that can't be made must not keep the outcomes of the others from being stored.
      LOG.error("A notice could not be sent", e);
      return Optional.of(new Outcome.Refused(notice, null, "It could not be made"));
    } finally {
      slots.release();
    }
  }

  private boolean isNeeded(Notice notice) {
    return !clock.instant().isAfter(notice.expiresAt())
        && (notice.task() == null || notice.task().isOpen());
  }

  /** Deletes expired notices; nothing sends e-mails once SMTP_URL is no longer set. */
  @Scheduled(every = "1h", delayed = "13m")
  void forgetExpired() {
    notices.forgetExpired();
  }

  private void count(Channel channel, Outcome outcome) {
    String result = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    meters.counter("todo.notices", "channel", channel.column(), "result", result).increment();
  }
}
