package app.todo.sync;

import app.todo.problem.BrokenRulesException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a mutation writes of a row.
 *
 * @param set the new values of fields, each whole; null clears
 * @param add by the name of a set, what it is to have
 * @param remove by the name of a set, what it is not to have
 */
public record Edit(
    ObjectNode set, Map<String, List<String>> add, Map<String, List<String>> remove) {

  /**
   * Checks an edit of a kind that has no sets.
   *
   * @throws BrokenRulesException when it adds to one or removes from one
   */
  public void requireNoSets() {
    Stream.of(add, remove)
        .flatMap(sets -> sets.keySet().stream())
        .forEach(set -> {
          throw new BrokenRulesException(set, "is not a known member");
        });
  }
}
