package app.todo.mail;

import app.todo.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server on loopback that keeps what it is sent, with STARTTLS where it has a key. */
public final class MailServer implements AutoCloseable {
  private final ServerSocket socket;
  private final @Nullable SSLContext tls;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile Predicate<String> refuses = _ -> false;
  private volatile int refusal;

  /** An e-mail as it came, with its lines. */
  public record Received(String to, List<String> lines) {
    /** The value of a header, which may be folded. */
    public String header(String name) {
      String headers = String.join("\n", lines.subList(0, lines.indexOf("")));
      return Pattern.compile("(?im)^" + name + ": (.*(?:\n[ \t].*)*)")
          .matcher(headers)
          .results()
          .map(found -> found.group(1).replaceAll("\n[ \t]", " "))
          .findFirst()
          .orElse("");
    }

    /** All that is below the headers, with quoted-printable resolved. */
    public String body() {
      String body = String.join("\n", lines.subList(lines.indexOf(""), lines.size()));
      String bytes =
          Pattern.compile("=([0-9A-F]{2})")
              .matcher(body.replace("=\n", ""))
              .replaceAll(Received::character);
      return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** What follows the beginning of a link in the text. */
    public String secret(String link) {
      return Pattern.compile(Pattern.quote(link) + "(\\S+)")
          .matcher(body())
          .results()
          .map(found -> found.group(1))
          .findFirst()
          .orElseThrow(() -> new AssertionError(body()));
    }

    private static String character(MatchResult found) {
      String one = String.valueOf((char) Integer.parseInt(found.group(1), 16));
      return one.equals("$") || one.equals("\\") ? "\\" + one : one;
    }
  }

  private MailServer(ServerSocket socket, @Nullable SSLContext tls) {
    this.socket = socket;
    this.tls = tls;
    Thread.ofVirtual().start(this::accept);
  }

  public static MailServer start() {
    return start(null);
  }

  static MailServer start(@Nullable SSLContext tls) {
    try {
      return new MailServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), tls);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "smtp://127.0.0.1:" + port();
  }

  int port() {
    return socket.getLocalPort();
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  /** The e-mails to an address. */
  public List<Received> received(String to) {
    return received.stream().filter(email -> email.to.equalsIgnoreCase(to)).toList();
  }

  /** The same when so many have come. */
  public List<Received> awaited(String to, int count) {
    Eventually.await(
        count + " e-mails", Duration.ofSeconds(20), () -> received(to).size() >= count);
    return received(to);
  }

  /** Every line that clients sent before TLS began. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  /** Refuses some recipients from now on. */
  public void refuse(Predicate<String> recipients, int code) {
    refusal = code;
    refuses = recipients;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException _) {
        // Closed.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      if (talk(client, true)) {
        SSLContext context = Objects.requireNonNull(tls);
        try (SSLSocket encrypted =
            (SSLSocket)
                context
                    .getSocketFactory()
                    .createSocket(client, "localhost", client.getPort(), true)) {
          encrypted.setUseClientMode(false);
          talk(encrypted, false);
        }
      }
    } catch (SocketException _) {
      // The client has left.
    } catch (IOException e) {
      heard.add(String.valueOf(e));
    }
  }

  /** Returns whether TLS is to begin. */
  private boolean talk(Socket client, boolean isPlain) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    PrintStream out = new PrintStream(client.getOutputStream(), true, StandardCharsets.ISO_8859_1);
    String to = "";
    if (isPlain) {
      answer(out, "220 mail.example");
    }
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (isPlain) {
        heard.add(line);
      }
      switch (line.toUpperCase(Locale.ROOT).split("[ :]", 2)[0]) {
        case "EHLO" ->
            answer(
                out,
                tls != null && isPlain
                    ? "250-mail.example\r\n250-STARTTLS\r\n250 AUTH PLAIN"
                    : "250-mail.example\r\n250 AUTH PLAIN");
        case "STARTTLS" -> {
          answer(out, "220 Go ahead");
          return true;
        }
        case "AUTH" -> answer(out, "235 Welcome");
        case "RCPT" -> {
          to = line.replaceAll(".*<(.*)>.*", "$1");
          answer(out, refuses.test(to) ? refusal + " Not " + to : "250 Fine");
        }
        case "DATA" -> {
          answer(out, "354 Go ahead");
          received.add(new Received(to, lines(in)));
          answer(out, "250 Taken");
        }
        case "QUIT" -> {
          answer(out, "221 Goodbye");
          return false;
        }
        default -> answer(out, "250 Fine");
      }
    }
    return false;
  }

  private static List<String> lines(BufferedReader in) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      lines.add(line.startsWith("..") ? line.substring(1) : line);
    }
    return lines;
  }

  private static void answer(PrintStream out, String line) {
    out.print(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
