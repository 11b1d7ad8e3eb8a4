package app.todo.push;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a browser gets to read: a declarative message, which shows also where no service worker
 * runs. The page's worker has its own words for the actions.
 */
final class Payload {
  /** By which a browser knows a declarative message. */
  private static final int DECLARATIVE = 8030;

  private static final int TOPIC_BYTES = 24;

  private Payload() {}

  static byte[] of(Message message) {
    Message.@Nullable Task task = message.task();
    JsonObject payload =
        new JsonObject()
            .put("app_badge", message.badge())
            .put(
                "notification",
                task == null ? test(message.browser()) : notification(task, message.browser()));
    if (message.closes()) {
      // Not declarative: browsers show such a message without running the service worker.
      payload.put("todo", new JsonObject().put("close", true));
    } else {
      payload.put("web_push", DECLARATIVE);
    }
    if (task == null) {
      payload.put("todo", new JsonObject().put("test", true));
    }
    return payload.encode().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject test(Message.Browser browser) {
    return new JsonObject()
        .put("title", "Todo")
        .put("navigate", browser.origin() + "/")
        .put("tag", "test");
  }

  private static JsonObject notification(Message.Task task, Message.Browser browser) {
    String link = browser.origin() + "/tasks/" + task.id();
    return new JsonObject()
        .put("title", task.title())
        .put("body", due(task, ZoneId.of(browser.zone())))
        .put("navigate", link)
        .put("tag", task.id().toString())
        .put("data", data(task))
        .put(
            "actions",
            new JsonArray()
                .add(action("done", "Done", link))
                .add(action("hour", "In 1 hour", link))
                .add(action("tomorrow", "Tomorrow morning", link)));
  }

  private static JsonObject data(Message.Task task) {
    @Nullable Object due = task.dueOn() != null ? task.dueOn() : task.dueAt();
    return new JsonObject()
        .put("task", task.id().toString())
        .put("due", due == null ? null : due.toString());
  }

  private static JsonObject action(String name, String title, String link) {
    return new JsonObject().put("action", name).put("title", title).put("navigate", link);
  }

  /** In digits alone, because the service does not know the person's language. */
  private static String due(Message.Task task, ZoneId zone) {
    if (task.dueOn() != null) {
      return task.dueOn().toString();
    }
    return task.dueAt() == null
        ? ""
        : LocalDateTime.ofInstant(task.dueAt(), zone)
            .truncatedTo(ChronoUnit.MINUTES)
            .toString()
            .replace('T', ' ');
  }

  /** A message replaces an undelivered one of the same topic; a topic has 32 characters at most. */
  static String topic(Message message) {
    Message.@Nullable Task task = message.task();
    if (task == null) {
      return "test";
    }
    byte[] hash = sha256(task.id());
    return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, TOPIC_BYTES));
  }

  private static byte[] sha256(UUID id) {
    try {
      byte[] bytes =
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(id.getMostSignificantBits())
              .putLong(id.getLeastSignificantBits())
              .array();
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
