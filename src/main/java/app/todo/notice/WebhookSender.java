package app.todo.notice;

import app.todo.outgoing.Backoff;
import app.todo.outgoing.OutgoingRequests;
import app.todo.outgoing.OutgoingRequests.Answer;
import app.todo.outgoing.RefusedAddressException;
import app.todo.settings.ServiceUrl;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.jspecify.annotations.Nullable;

/**
 * Posts notices to webhooks, in JSON and signed.
 *
 * @see <a href="https://www.standardwebhooks.com">Standard Webhooks</a>
 */
@ApplicationScoped
class WebhookSender {
  private final OutgoingRequests requests;
  private final ServiceUrl url;
  private final Clock clock;

  WebhookSender(OutgoingRequests requests, ServiceUrl url, Clock clock) {
    this.requests = requests;
    this.url = url;
    this.clock = clock;
  }

  Outcome send(Notice notice) {
    Notice.@Nullable Hook hook = notice.hook();
    if (hook == null) {
      return new Outcome.Dropped(notice);
    }
    byte[] body = body(notice).encode().getBytes(StandardCharsets.UTF_8);
    try {
      return outcome(notice, requests.post(hook.url(), headers(notice, hook, body), body));
    } catch (RefusedAddressException e) {
      return new Outcome.Refused(notice, null, "The address " + e.rule());
    } catch (IOException _) {
      return later(notice, null, "The server was not reached");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return later(notice, null, "Todo was stopped");
    }
  }

  /** Title and message are where ntfy and Gotify look for them. */
  private JsonObject body(Notice notice) {
    Notice.@Nullable Task task = notice.task();
    JsonObject body = new JsonObject().put("event", task == null ? "test" : "reminder");
    if (task == null) {
      body.put("title", "Todo").put("message", "This is a test. Reminders come here.");
      url.value().ifPresent(link -> body.put("url", link + "/"));
      return body;
    }
    @Nullable Object due = task.dueOn() != null ? task.dueOn() : task.dueAt();
    body.put("title", task.title()).put("message", Due.of(task, notice.recipient().zone()));
    url.value().ifPresent(link -> body.put("url", link + "/tasks/" + task.id()));
    return body.put(
        "task",
        new JsonObject()
            .put("id", task.id().toString())
            .put("title", task.title())
            .put("due_date", due == null ? null : due.toString()));
  }

  private Map<String, String> headers(Notice notice, Notice.Hook hook, byte[] body) {
    String id = notice.id().toString();
    String time = Long.toString(clock.instant().getEpochSecond());
    return Map.of(
        "Content-Type",
        "application/json",
        "User-Agent",
        "Todo",
        "Webhook-Id",
        id,
        "Webhook-Timestamp",
        time,
        "Webhook-Signature",
        signature(hook, id, time, body));
  }

  private static String signature(Notice.Hook hook, String id, String time, byte[] body) {
    String signed = id + "." + time + "." + new String(body, StandardCharsets.UTF_8);
    byte[] hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, hook.secret()).hmac(signed);
    return "v1," + Base64.getEncoder().encodeToString(hmac);
  }

  private static Outcome outcome(Notice notice, Answer answer) {
    int status = answer.status();
    String error = "The server answered %d".formatted(status);
    if (status >= 200 && status < 300) {
      return new Outcome.Sent(notice, status);
    }
    return status == 429 || status >= 500
        ? new Outcome.Later(
            notice, answer.retryAfter().orElse(Backoff.after(notice.attempts())), status, error)
        : new Outcome.Refused(notice, status, error);
  }

  private static Outcome later(Notice notice, @Nullable Integer status, String error) {
    return new Outcome.Later(notice, Backoff.after(notice.attempts()), status, error);
  }
}
