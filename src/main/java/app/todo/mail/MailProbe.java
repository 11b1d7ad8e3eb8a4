package app.todo.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Asks a mail server for its greeting, without sending anything. */
public final class MailProbe {
  private MailProbe() {}

  /**
   * What is wrong with a mail server, in a sentence; empty where it greets.
   *
   * @param url as {@code SMTP_URL} has it
   * @param timeout of connecting and of each read
   */
  public static Optional<String> trouble(String url, Duration timeout) {
    SmtpServer server;
    try {
      server = SmtpServer.parse(url);
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    String address = server.host() + ":" + server.port();
    try {
      @Nullable String greeting = greeting(server, (int) timeout.toMillis());
      return greeting != null && greeting.startsWith("220")
          ? Optional.empty()
          : Optional.of("%s is no mail server that takes e-mails now.".formatted(address));
    } catch (IOException e) {
      return Optional.of("%s can't be reached: %s".formatted(address, e.getMessage()));
    }
  }

  private static @Nullable String greeting(SmtpServer server, int millis) throws IOException {
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(server.host(), server.port()), millis);
      plain.setSoTimeout(millis);
      try (Socket socket = server.isEncrypted() ? encrypted(plain, server) : plain) {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
            .readLine();
      }
    }
  }

  private static Socket encrypted(Socket plain, SmtpServer server) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, server.host(), server.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    // Checks the certificate's host name, which a plain SSLSocket doesn't.
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return socket;
  }
}
