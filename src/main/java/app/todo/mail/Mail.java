package app.todo.mail;

import app.todo.settings.Refusal;
import app.todo.settings.ServiceUrl;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.SMTPException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends e-mails through the mail server that {@code SMTP_URL} names. An e-mail that fails is not
 * kept here: the caller has it in a table, and sends it again.
 *
 * {@snippet :
 * if (mail.isOffered()) {
 *   mail.send(new Email("ana@example.com", "Hello", "Hello, Ana", "<p>Hello, Ana</p>")).join();
 * }
 * }
 */
@ApplicationScoped
public class Mail {
  /** Waiting and under way; more would be e-mails that nobody can send in time. */
  private static final int MOST = 1_000;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Vertx vertx;
  private final Context context;
  private final ServiceUrl url;
  private final Optional<String> smtpUrl;
  private final Optional<String> from;
  private final Semaphore places = new Semaphore(MOST);
  private volatile @Nullable MailClient client;

  Mail(
      Vertx vertx,
      ServiceUrl url,
      @ConfigProperty(name = "SMTP_URL") Optional<String> smtpUrl,
      @ConfigProperty(name = "todo.mail-from") Optional<String> from) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.url = url;
    this.smtpUrl = smtpUrl;
    this.from = from;
  }

  /** E-mails have links, and a Host header would let anybody choose where these lead. */
  void check(@Observes @Priority(2) StartupEvent event) {
    try {
      smtpUrl.ifPresent(SmtpServer::parse);
    } catch (IllegalArgumentException e) {
      throw Refusal.because(String.valueOf(e.getMessage()));
    }
    if (isOffered() && url.value().isEmpty()) {
      throw Refusal.because(
          "SMTP_URL needs TODO_URL, the address that links in e-mails lead to, as "
              + "https://todo.example.com.");
    }
  }

  /** Whether the operator has named a mail server. */
  public boolean isOffered() {
    return smtpUrl.isPresent();
  }

  /**
   * Sends an e-mail. The answer ends within half a minute, with a {@link MailException} when the
   * server has not taken the e-mail.
   *
   * @throws IllegalStateException in a transaction, which would last as long as the mail server
   *     likes
   */
  public CompletableFuture<Void> send(Email email) {
    if (QuarkusTransaction.isActive()) {
      throw new IllegalStateException("An e-mail is sent outside of transactions");
    }
    if (!places.tryAcquire()) {
      return CompletableFuture.failedFuture(
          new MailException("too many e-mails wait for the mail server", false));
    }
    return sent(message(email))
        .recover(Mail::told)
        .onComplete(_ -> places.release())
        .toCompletionStage()
        .toCompletableFuture()
        .<Void>thenApply(_ -> null)
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Sends from one event loop. Threads outside Vert.x each get a context of their own, and the
   * client's pool lost e-mails that several contexts sent at once.
   */
  private Future<MailResult> sent(MailMessage message) {
    Promise<MailResult> result = Promise.promise();
    MailClient made = client();
    context.runOnContext(_ -> made.sendMail(message).onComplete(result));
    return result.future();
  }

  /** Its words stay here: servers repeat addresses in them. */
  private static Future<MailResult> told(Throwable failure) {
    return Future.failedFuture(
        failure instanceof SMTPException refused && refused.getReplyCode() >= 400
            ? new MailException(
                "the mail server answered " + refused.getReplyCode(), isOfEmail(refused))
            : new MailException("the mail server was not reached", false));
  }

  /** Other codes above 500 are about us, such as a wrong password. */
  private static boolean isOfEmail(SMTPException refused) {
    return refused.getReplyCode() >= 550;
  }

  private MailMessage message(Email email) {
    MailMessage message =
        new MailMessage()
            .setFrom(from.orElseGet(() -> "Todo <todo@" + url.host() + ">"))
            .setTo(email.to())
            .setSubject(email.subject())
            .setText(email.text())
            .setHtml(email.html())
            // Programs that answer e-mails, as on a holiday, leave this one alone (RFC 3834).
            .addHeader("Auto-Submitted", "auto-generated");
    for (Map.Entry<String, String> header : email.headers().entrySet()) {
      message.addHeader(header.getKey(), header.getValue());
    }
    return message;
  }

  /** Made by the first e-mail: where none is sent, a start does without it. */
  private synchronized MailClient client() {
    @Nullable MailClient made = client;
    if (made == null) {
      SmtpServer server = SmtpServer.parse(smtpUrl.orElseThrow());
      made = MailClient.create(vertx, server.config(url.host()));
      client = made;
    }
    return made;
  }

  @PreDestroy
  void close() {
    @Nullable MailClient made = client;
    if (made != null) {
      made.close();
    }
  }
}
