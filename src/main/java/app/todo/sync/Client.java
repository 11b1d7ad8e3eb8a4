package app.todo.sync;

import app.todo.problem.ConflictException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A device that sends mutations.
 *
 * @param lastMutationId its mutations up to this one are settled
 * @param refusals those it has not read yet, as they were stored
 */
record Client(UUID id, long lastMutationId, List<JsonNode> refusals) {

  private static final int MOST_UNREAD = 1_000;

  /** The same once it has read the outcome of its mutations up to one. */
  Client acknowledging(long mutationId) {
    return new Client(
        id,
        lastMutationId,
        refusals.stream().filter(refusal -> refusal.path("id").asLong() > mutationId).toList());
  }

  /**
   * Checks that refusals of more mutations can be kept.
   *
   * @throws ConflictException when too many have not been read
   */
  void requireRoom() {
    if (refusals.size() >= MOST_UNREAD) {
      throw new ConflictException(
          "This client has 1,000 refusals that it has not read. Send a request without mutations,"
              + " then use the cursor of its answer.");
    }
  }

  /** The same once more of its mutations are settled. */
  Client settling(long mutationId, List<JsonNode> refused) {
    return new Client(id, mutationId, Stream.concat(refusals.stream(), refused.stream()).toList());
  }
}
