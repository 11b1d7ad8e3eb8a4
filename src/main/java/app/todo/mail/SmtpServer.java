package app.todo.mail;

import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that {@code SMTP_URL} names.
 *
 * @param isEncrypted whether TLS begins with the connection; else by STARTTLS
 */
record SmtpServer(
    String host, int port, boolean isEncrypted, StartTLSOptions startTls, @Nullable Login login) {
  private static final int CONNECTIONS = 8;
  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_BY_TLS = 465;
  private static final int CONNECT_MILLIS = 5_000;
  private static final int SILENCE_SECONDS = 20;

  /** Nothing of the URL, which may have a password in it. */
  private static final String WANTED =
      "SMTP_URL has to be a mail server's address, as smtp://user:password@mail.example.com:587 "
          + "or smtps://mail.example.com, with %40 for an @ in user or password.";

  record Login(String user, String password) {
    /** Records tell all they have, and this is in messages of exceptions soon. */
    @Override
    public String toString() {
      return "Login";
    }
  }

  /**
   * Reads the URL. A password is sent by an encrypted connection alone, unless it ends in {@code
   * ?starttls=never}.
   *
   * @throws IllegalArgumentException with a sentence for the operator
   */
  static SmtpServer parse(String url) {
    URI uri = uri(url);
    boolean isEncrypted = "smtps".equals(uri.getScheme());
    if (!isEncrypted && !"smtp".equals(uri.getScheme())
        || uri.getHost() == null
        || !uri.getPath().matches("/?")
        || uri.getPort() == 0
        || uri.getPort() > 65_535) {
      throw new IllegalArgumentException(WANTED);
    }
    @Nullable Login login = login(uri.getRawUserInfo());
    int standard = isEncrypted ? SUBMISSION_BY_TLS : SUBMISSION;
    return new SmtpServer(
        uri.getHost().replaceAll("^\\[|]$", ""),
        uri.getPort() == -1 ? standard : uri.getPort(),
        isEncrypted,
        startTls(uri.getQuery(), isEncrypted, login != null),
        login);
  }

  private static URI uri(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException _) {
      throw new IllegalArgumentException(WANTED);
    }
  }

  private static @Nullable Login login(@Nullable String userInfo) {
    if (userInfo == null) {
      return null;
    }
    String[] parts = userInfo.split(":", 2);
    if (parts.length < 2 || parts[0].isEmpty()) {
      throw new IllegalArgumentException(WANTED);
    }
    return new Login(decoded(parts[0]), decoded(parts[1]));
  }

  /** A plus sign is one: only forms write spaces so. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static StartTLSOptions startTls(
      @Nullable String query, boolean isEncrypted, boolean hasPassword) {
    if (query != null && !query.equals("starttls=never")) {
      throw new IllegalArgumentException(WANTED);
    }
    if (isEncrypted || query != null) {
      return StartTLSOptions.DISABLED;
    }
    return hasPassword ? StartTLSOptions.REQUIRED : StartTLSOptions.OPTIONAL;
  }

  /**
   * How to connect to it.
   *
   * @param ourName by which the service greets it, and which ends the ids of e-mails
   */
  MailConfig config(String ourName) {
    MailConfig config =
        new MailConfig()
            .setHostname(host)
            .setPort(port)
            .setSsl(isEncrypted)
            .setStarttls(startTls)
            .setLogin(login == null ? LoginOption.DISABLED : LoginOption.REQUIRED)
            .setOwnHostname(ourName)
            .setMaxPoolSize(CONNECTIONS);
    // Without it a certificate of any name would do.
    config.setHostnameVerificationAlgorithm("HTTPS");
    config.setConnectTimeout(CONNECT_MILLIS);
    config.setIdleTimeout(SILENCE_SECONDS).setIdleTimeoutUnit(TimeUnit.SECONDS);
    if (login != null) {
      config.setUsername(login.user).setPassword(login.password);
    }
    return config;
  }
}
