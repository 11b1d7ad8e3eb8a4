package app.todo.notice;

import app.todo.settings.ServiceUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of e-mails, as plain text and as HTML. */
@ApplicationScoped
class EmailText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private static final String HTML =
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>%1$s</title></head>
      <body style="margin:0 auto;max-width:36rem;padding:1.5rem;font:16px/1.5 system-ui,sans-serif">
      %2$s
      <p><a href="%3$s">Open in Todo</a></p>
      <p style="font-size:13px;opacity:.75">You asked Todo for these e-mails. <a href="%4$s">Stop all of them</a></p>
      </body>
      </html>
      """;

  private static final String TEXT =
      """
      %s

      Open in Todo: %s

      --\s
      You asked Todo for these e-mails. Stop all of them:
      %s
      """;

  private final ServiceUrl url;

  EmailText(ServiceUrl url) {
    this.url = url;
  }

  record Content(String subject, String text, String html) {}

  Content reminder(Notice.Task task, ZoneId zone, String stop) {
    String due = Due.of(task, zone);
    String body =
        "<h1 style=\"font-size:20px\" dir=\"auto\">%s</h1>\n<p>%s</p>"
            .formatted(escaped(task.title()), escaped(due));
    return content(
        task.title(), task.title() + "\n" + due, body, url.link("/tasks/" + task.id()), stop);
  }

  Content today(LocalDate day, List<Agenda.Entry> entries, ZoneId zone, String stop) {
    boolean isMore = entries.size() > Agenda.MOST;
    List<Agenda.Entry> shown = entries.subList(0, Math.min(entries.size(), Agenda.MOST));
    String title = "Today, " + DAY.format(day);
    String text =
        shown.stream()
            .map(entry -> "- " + entry.title() + note(entry, day, zone))
            .collect(Collectors.joining("\n", title + "\n\n", isMore ? "\n- and more" : ""));
    String html =
        shown.stream()
            .map(entry ->
                "<li dir=\"auto\">%s<span style=\"opacity:.75\">%s</span></li>"
                    .formatted(escaped(entry.title()), escaped(note(entry, day, zone))))
            .collect(
                Collectors.joining(
                    "\n",
                    "<h1 style=\"font-size:20px\">" + title + "</h1>\n<ul>\n",
                    (isMore ? "\n<li>and more</li>" : "") + "\n</ul>"));
    return content(title, text, html, url.link("/"), stop);
  }

  /** The time of what is due on the day, the day of what was due before. */
  private static String note(Agenda.Entry entry, LocalDate day, ZoneId zone) {
    LocalDate due =
        entry.dueAt() == null ? entry.dueOn() : LocalDate.ofInstant(entry.dueAt(), zone);
    if (due != null && due.isBefore(day)) {
      return " (since " + DAY.format(due) + ")";
    }
    return entry.dueAt() == null ? "" : " (" + TIME.format(entry.dueAt().atZone(zone)) + ")";
  }

  private static Content content(
      String subject, String text, String html, String link, String stop) {
    return new Content(
        subject,
        TEXT.formatted(text, link, stop),
        HTML.formatted(escaped(subject), html, escaped(link), escaped(stop)));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
