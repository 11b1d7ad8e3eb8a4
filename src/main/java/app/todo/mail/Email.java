package app.todo.mail;

import java.util.Map;

/**
 * What is sent to one address.
 *
 * @param subject in one line
 * @param text all there is to read, for programs that show no HTML
 * @param html the same; people's words in it are escaped
 * @param headers in addition to the usual ones
 */
public record Email(
    String to, String subject, String text, String html, Map<String, String> headers) {

  public Email {
    // A title may have line ends, and a header would end with them.
    subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  public Email(String to, String subject, String text, String html) {
    this(to, subject, text, html, Map.of());
  }
}
