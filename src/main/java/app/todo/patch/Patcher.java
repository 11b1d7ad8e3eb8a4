package app.todo.patch;

import app.todo.json.JsonBinder;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Lays merge patches over drafts. What comes out is a whole draft, validated as such. */
@ApplicationScoped
public class Patcher {
  private final JsonBinder binder;

  Patcher(JsonBinder binder) {
    this.binder = binder;
  }

  /**
   * The draft of a new row.
   *
   * @throws app.todo.problem.BrokenRulesException when it breaks a rule of the draft
   */
  public <T extends Record> T draft(Creation<T> creation, Class<T> type) {
    return binder.bind(creation.members(), type);
  }

  /**
   * The draft under the patch, as PATCH means it.
   *
   * @throws app.todo.problem.BrokenRulesException when the outcome breaks a rule of the draft
   */
  public <T extends Record> T apply(MergePatch<T> patch, T draft) {
    return bind(patch.mergedInto(binder.tree(draft)), draft);
  }

  /**
   * The draft with the members of the patch written whole, as PUT means it.
   *
   * @throws app.todo.problem.BrokenRulesException when the outcome breaks a rule of the draft
   */
  public <T extends Record> T replace(MergePatch<T> patch, T draft) {
    return bind(patch.writtenOver(binder.tree(draft)), draft);
  }

  /** The draft's members that the patch names. Others can only be null, which changes nothing. */
  public <T extends Record> Set<String> fields(MergePatch<T> patch, T draft) {
    JsonNode tree = binder.tree(draft);
    Set<String> fields = patch.fields();
    fields.removeIf(name -> !tree.has(name));
    return fields;
  }

  @SuppressWarnings("unchecked") // a draft's class is its type: records have no subclasses
  private <T extends Record> T bind(JsonNode members, T draft) {
    return binder.bind(members, (Class<T>) draft.getClass());
  }
}
