package app.todo.task;

import app.todo.validation.Consistent;
import app.todo.validation.Text;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** What a list of tasks is asked for, as it stands in the URL. */
@Consistent
class TaskQuery implements Consistent.Rules {
  @RestQuery("completed")
  @DefaultValue("all")
  Status completed = Status.ALL;

  @RestQuery("search")
  @Parameter(
      description =
          "Words that are each in the title, the description or a tag's name, without regard to case"
              + " and to the accents of Latin and Greek letters")
  @Text(max = 200)
  @Nullable String search;

  @RestQuery("priority")
  @Separator(",")
  @Parameter(description = "Any of these, which may stand apart by commas")
  List<Priority> priority = List.of();

  @RestQuery("tags")
  @Parameter(description = "All of these names")
  @Size(max = 20, message = "must be at most {max}")
  List<@Text(min = 1, max = 50) String> tags = List.of();

  @RestQuery("any_tag")
  @Parameter(description = "At least one of these names")
  @Size(max = 20, message = "must be at most {max}")
  List<@Text(min = 1, max = 50) String> anyTag = List.of();

  @RestQuery("no_tag")
  @Parameter(description = "None of these names")
  @Size(max = 20, message = "must be at most {max}")
  List<@Text(min = 1, max = 50) String> noTag = List.of();

  @RestQuery("list")
  @Separator(",")
  @Parameter(
      description =
          "The tasks of these lists, which may stand apart by commas; inbox: those of none")
  @Size(max = 50, message = "must be at most {max}")
  List<ListChoice> list = List.of();

  @RestQuery("parent")
  @Parameter(description = "The steps of this task; none: the tasks that are no steps")
  @Nullable ParentChoice parent;

  @RestQuery("steps")
  @Parameter(
      description = "any: tasks that have steps; open: that have an open one; none: that have none")
  @Nullable StepChoice steps;

  @RestQuery("due")
  @Separator(",")
  @Parameter(
      description =
          "Due at any of these, which may stand apart by commas, where the account's zone is:"
              + " overdue, today, tomorrow, none (without a date), or days from today on as in"
              + " +7d")
  @Size(max = 20, message = "must be at most {max}")
  List<DueChoice> due = List.of();

  @RestQuery("assignee")
  @Parameter(description = "The tasks of this account; me: one's own; none: those of nobody")
  @Nullable AssigneeChoice assignee;

  @RestQuery("due_before")
  @Parameter(description = "Due then or earlier")
  @Nullable Due dueBefore;

  @RestQuery("due_after")
  @Parameter(description = "Due then or later")
  @Nullable Due dueAfter;

  @RestQuery("overdue")
  @Parameter(description = "true: open and past its due date; false: the others")
  @Nullable Boolean overdue;

  @RestQuery("is_recurring")
  @Nullable Boolean isRecurring;

  @RestQuery("sort_by")
  @DefaultValue("created_at")
  SortBy sortBy = SortBy.CREATED_AT;

  @RestQuery("sort_order")
  @DefaultValue("desc")
  SortOrder sortOrder = SortOrder.DESC;

  @RestQuery("page")
  @DefaultValue("1")
  @Min(1)
  @Max(1_000_000)
  int page = 1;

  @RestQuery("page_size")
  @DefaultValue("20")
  @Min(1)
  @Max(100)
  int pageSize = 20;

  @RestQuery("cursor")
  @Parameter(
      description = "Of the answer behind which to go on, for a list in the same order",
      schema = @Schema(implementation = String.class))
  @Nullable TaskCursor cursor;

  @Override
  public void check(BiConsumer<String, String> report) {
    if (cursor != null && !cursor.fits(this)) {
      report.accept("cursor", "must be of a list with the same sort_by and sort_order");
    }
    if (cursor != null && page > 1) {
      report.accept("page", "must be absent when there is a cursor");
    }
  }

  int offset() {
    return (page - 1) * pageSize;
  }

  /** Which tasks, by whether they are done. */
  enum Status {
    @JsonProperty("all")
    ALL,
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("completed")
    COMPLETED
  }

  /** Which tasks, by the steps below them. */
  enum StepChoice {
    @JsonProperty("any")
    ANY,
    @JsonProperty("open")
    OPEN,
    @JsonProperty("none")
    NONE
  }

  /** What a list is sorted by. */
  enum SortBy {
    @JsonProperty("created_at")
    CREATED_AT,
    @JsonProperty("updated_at")
    UPDATED_AT,
    @JsonProperty("due_date")
    DUE_DATE,
    @JsonProperty("priority")
    PRIORITY,
    @JsonProperty("title")
    TITLE,
    @JsonProperty("position")
    POSITION
  }

  /** Which end of the order comes first. */
  enum SortOrder {
    @JsonProperty("asc")
    ASC,
    @JsonProperty("desc")
    DESC
  }
}
