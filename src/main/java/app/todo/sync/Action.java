package app.todo.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a mutation does to its row. */
@RegisterForReflection
enum Action {
  @JsonProperty("create")
  CREATE,
  @JsonProperty("update")
  UPDATE,
  @JsonProperty("delete")
  DELETE,
  @JsonProperty("restore")
  RESTORE,
  @JsonProperty("purge")
  PURGE
}
