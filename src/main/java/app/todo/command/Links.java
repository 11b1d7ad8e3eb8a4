package app.todo.command;

import app.todo.identity.Token;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Makes addresses of the page that somebody is given. */
final class Links {
  private static final String LOCAL = "http://localhost:8000";

  @Option(
      names = "--url",
      description = "Where people reach the service (default: TODO_URL, or " + LOCAL + ").")
  private @Nullable String url;

  /** A secret stands after the #, which browsers send to no server. */
  String to(String path, Token secret) {
    return base(url, System.getenv("TODO_URL")) + path + "#" + secret.value();
  }

  /** An empty variable counts as not set, as for the service. */
  static String base(@Nullable String option, @Nullable String variable) {
    String base =
        option != null ? option : variable == null || variable.isBlank() ? LOCAL : variable;
    return base.strip().replaceAll("/+$", "");
  }
}
