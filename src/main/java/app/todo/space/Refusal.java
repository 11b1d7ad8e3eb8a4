package app.todo.space;

import app.todo.problem.TooManyRequestsException;
import java.time.Duration;

/**
 * How a limit refuses what is beyond it.
 *
 * @param limit its name in metrics
 */
record Refusal(String limit, String sentence) {
  TooManyRequestsException after(Duration wait) {
    return new TooManyRequestsException(limit, sentence, wait);
  }
}
