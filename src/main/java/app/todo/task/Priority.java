package app.todo.task;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a task matters, in rising order: the database keeps the ordinal. */
enum Priority {
  @JsonProperty("low")
  LOW,
  @JsonProperty("medium")
  MEDIUM,
  @JsonProperty("high")
  HIGH,
  @JsonProperty("urgent")
  URGENT
}
