package app.todo.database;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import org.jboss.logging.Logger;

/** Ends a start that can't succeed with one sentence for the operator and an exit code of 1. */
final class Refusal {

  private static final Logger LOG = Logger.getLogger(Refusal.class);

  private Refusal() {}

  /**
   * Every exception but one that ends a start is logged with its stack; that one leaves the process
   * waiting, so the exit is asked for first. Tests and development mode have a page for exceptions
   * and outlive them.
   */
  static RuntimeException because(String sentence) {
    if (LaunchMode.current() != LaunchMode.NORMAL) {
      return new IllegalStateException(sentence);
    }
    LOG.fatal(sentence);
    Quarkus.asyncExit(1);
    return new PreventFurtherStepsException();
  }
}
