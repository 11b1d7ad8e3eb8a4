package app.todo.settings;

import io.quarkus.runtime.LaunchMode;
import org.jboss.logging.Logger;

/** Ends a start that can't succeed with one sentence for the operator and an exit code of 1. */
public final class Refusal {

  private static final Logger LOG = Logger.getLogger(Refusal.class);

  private Refusal() {}

  /**
   * Ends the process here, as nothing is running yet that would have to stop in order, and Quarkus
   * logs a page about any exception that ends a start. Tests and development mode outlive it, and
   * show the exception.
   */
  public static RuntimeException because(String sentence) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      LOG.fatal(sentence);
      Runtime.getRuntime().halt(1);
    }
    return new IllegalStateException(sentence);
  }
}
