package app.todo.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What a mutation writes of a row.
 *
 * @param set the new values of fields, each whole; null clears
 * @param add by the name of a set, what it is to have
 * @param remove by the name of a set, what it is not to have
 */
public record Edit(
    ObjectNode set, Map<String, List<String>> add, Map<String, List<String>> remove) {}
