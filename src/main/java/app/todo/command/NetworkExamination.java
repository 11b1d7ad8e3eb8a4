package app.todo.command;

import app.todo.mail.MailProbe;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Looks at the ways to the service: its own port, and the address that people know. */
final class NetworkExamination {
  private static final int PATIENCE_MS = 2_000;
  private static final Duration SOON = Duration.ofDays(14);

  private NetworkExamination() {}

  static List<Finding> of(UnaryOperator<@Nullable String> variables, Clock clock) {
    List<Finding> findings = new ArrayList<>();
    String port = text(variables.apply("PORT"), "8000");
    findings.add(service("http://127.0.0.1:" + port));
    findings.add(address(text(variables.apply("TODO_URL"), ""), clock));
    findings.add(mail(text(variables.apply("SMTP_URL"), "")));
    findings.add(
        provider(
            text(variables.apply("TODO_OIDC_ISSUER"), ""),
            proxy(text(variables.apply("TODO_OUTGOING_PROXY"), ""))));
    return findings;
  }

  private static String text(@Nullable String value, String otherwise) {
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  private static Finding service(String address) {
    try {
      int status = ((HttpURLConnection) open(address)).getResponseCode();
      return status == 200
          ? Finding.fine("service", "It answers at " + address + ".")
          : Finding.wrong("service", "It runs and is not well: see %s/health.".formatted(address));
    } catch (IOException | IllegalArgumentException _) {
      return Finding.look("service", "None answers at " + address + ".");
    }
  }

  private static Finding address(String url, Clock clock) {
    if (url.isEmpty()) {
      return Finding.look(
          "certificate", "Not looked at: TODO_URL doesn't say where people reach the service.");
    }
    try {
      URLConnection connection = open(url);
      connection.connect();
      return connection instanceof HttpsURLConnection https
          ? certificate((X509Certificate) https.getServerCertificates()[0], clock)
          : Finding.look("certificate", "TODO_URL is not https: passwords pass in the clear.");
    } catch (SSLException e) {
      return Finding.wrong("certificate", "%s can't be trusted: %s".formatted(url, e.getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      return Finding.wrong("certificate", "%s can't be reached: %s".formatted(url, e.getMessage()));
    }
  }

  private static Finding certificate(X509Certificate certificate, Clock clock) {
    Duration left = Duration.between(clock.instant(), certificate.getNotAfter().toInstant());
    String sentence = "It is valid for %d more days.".formatted(left.toDays());
    return left.compareTo(SOON) < 0
        ? Finding.look("certificate", sentence + " Renew it.")
        : Finding.fine("certificate", sentence);
  }

  private static Finding mail(String url) {
    if (url.isEmpty()) {
      return Finding.fine("mail", "SMTP_URL is not set: no e-mails are offered.");
    }
    return MailProbe.trouble(url, Duration.ofMillis(PATIENCE_MS))
        .map(trouble -> Finding.wrong("mail", trouble))
        .orElseGet(() -> Finding.fine("mail", "The mail server answers."));
  }

  private static Proxy proxy(String address) {
    if (address.isEmpty()) {
      return Proxy.NO_PROXY;
    }
    URI uri = URI.create(address);
    return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(uri.getHost(), uri.getPort()));
  }

  private static Finding provider(String issuer, Proxy proxy) {
    if (issuer.isEmpty()) {
      return Finding.fine("provider", "TODO_OIDC_ISSUER is not set: people sign in here.");
    }
    try {
      int status =
          ((HttpURLConnection) open(issuer, "/.well-known/openid-configuration", proxy))
              .getResponseCode();
      return status == 200
          ? Finding.fine("provider", "It answers.")
          : Finding.wrong("provider", "%s answers %d.".formatted(issuer, status));
    } catch (IOException | IllegalArgumentException e) {
      return Finding.wrong("provider", "%s can't be reached: %s".formatted(issuer, e.getMessage()));
    }
  }

  private static URLConnection open(String address) throws IOException {
    return open(address, "/health", Proxy.NO_PROXY);
  }

  private static URLConnection open(String address, String path, Proxy proxy) throws IOException {
    URLConnection connection =
        URI.create(address.replaceAll("/+$", "") + path).toURL().openConnection(proxy);
    connection.setConnectTimeout(PATIENCE_MS);
    connection.setReadTimeout(PATIENCE_MS);
    return connection;
  }
}
