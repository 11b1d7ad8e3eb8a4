package app.todo.notice;

import app.todo.mail.Email;
import app.todo.mail.Mail;
import app.todo.mail.MailException;
import app.todo.outgoing.Backoff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Sends notices by e-mail. */
@ApplicationScoped
class MailSender {
  private final Mail mail;
  private final EmailText text;
  private final Agenda agenda;
  private final EmailRate rate;
  private final StopLinks stopLinks;

  MailSender(Mail mail, EmailText text, Agenda agenda, EmailRate rate, StopLinks stopLinks) {
    this.mail = mail;
    this.text = text;
    this.agenda = agenda;
    this.rate = rate;
    this.stopLinks = stopLinks;
  }

  boolean isOffered() {
    return mail.isOffered();
  }

  Outcome send(Notice notice) {
    EmailText.@Nullable Content content = content(notice);
    if (content == null || !rate.tryTake(notice.recipient().account())) {
      return new Outcome.Dropped(notice);
    }
    UUID account = notice.recipient().account();
    Email email =
        new Email(
            notice.recipient().email(),
            content.subject(),
            content.text(),
            content.html(),
            Map.of(
                "List-Unsubscribe",
                "<" + stopLinks.link(account) + ">",
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click"));
    try {
      mail.send(email).join();
      return new Outcome.Sent(notice, null);
    } catch (CompletionException e) {
      return e.getCause() instanceof MailException failure && failure.isPermanent()
          ? new Outcome.Refused(notice, null, String.valueOf(failure.getMessage()))
          : new Outcome.Later(notice, Backoff.after(notice.attempts()), null, "Not sent");
    }
  }

  /** Null where there is nothing to say. */
  private EmailText.@Nullable Content content(Notice notice) {
    String stop = stopLinks.link(notice.recipient().account());
    Notice.@Nullable Task task = notice.task();
    if (task != null) {
      return text.reminder(task, notice.recipient().zone(), stop);
    }
    List<Agenda.Entry> entries =
        QuarkusTransaction.requiringNew().call(() -> agenda.of(notice.recipient()));
    return entries.isEmpty()
        ? null
        : text.today(agenda.today(notice.recipient()), entries, notice.recipient().zone(), stop);
  }
}
