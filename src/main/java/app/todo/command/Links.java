package app.todo.command;

import app.todo.identity.Token;
import picocli.CommandLine.Option;

/** Makes addresses of the page that somebody is given. */
final class Links {
  @Option(
      names = "--url",
      defaultValue = "${env:TODO_URL:-http://localhost:8000}",
      description = "Where people reach the service (default: TODO_URL, or ${DEFAULT-VALUE}).")
  private String url = "";

  /** A secret stands after the #, which browsers send to no server. */
  String to(String path, Token secret) {
    return url.strip().replaceAll("/+$", "") + path + "#" + secret.value();
  }
}
