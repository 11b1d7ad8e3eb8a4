package app.todo.sync;

import app.todo.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** A person's device: it keeps its mutations until an answer settles them, and sends them again. */
final class Device {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Person person;
  private final UUID id;
  private final ArrayNode outbox;
  private Duration clock = Duration.ZERO;
  private @Nullable String cursor;
  private long nextId = 1;

  private Device(Person person, UUID id, ArrayNode outbox) {
    this.person = person;
    this.id = id;
    this.outbox = outbox;
  }

  static Device of(Person person) {
    return new Device(person, UUID.randomUUID(), MAPPER.createArrayNode());
  }

  /** Another tab, which shares the client and the outbox as it is now. */
  Device tab() {
    Device tab = new Device(person, id, outbox.deepCopy());
    tab.cursor = cursor;
    tab.nextId = nextId;
    return tab;
  }

  static UUID newId() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }

  UUID id() {
    return id;
  }

  /** Sets the device's clock ahead of the service's, or behind it. */
  void setClock(Duration ahead) {
    clock = ahead;
  }

  Instant now() {
    return Instant.now().plus(clock);
  }

  /** Notes a mutation that is made now; its quotes may be single ones. */
  long does(String kind, UUID row, String action, String members) {
    return does(kind, row, action, members, now());
  }

  /** Notes a mutation that was made at a moment, by the device's clock. */
  long does(String kind, UUID row, String action, String members, Instant at) {
    ObjectNode mutation = read("{%s}".formatted(members.replace('\'', '"'))).deepCopy();
    mutation.put("id", nextId);
    mutation.put("at", at.toString());
    mutation.put("kind", kind);
    mutation.put("row", row.toString());
    mutation.put("do", action);
    outbox.add(mutation);
    return nextId++;
  }

  /** Creates a task and sends it. */
  UUID adds(String title) {
    UUID row = newId();
    does("task", row, "create", "'set': {'title': '%s'}".formatted(title));
    syncs();
    return row;
  }

  /** Sends what waits, reads all pages, and keeps the cursor; the answer is the last page's. */
  JsonNode syncs() {
    JsonNode answer = keeps(sends());
    while (answer.path("more").asBoolean()) {
      answer = keeps(sends());
    }
    return answer;
  }

  /** Sends what waits, and loses the answer. */
  JsonNode losesTheAnswer() {
    return sends();
  }

  /** Takes an answer in: it settles mutations, and moves the cursor. */
  JsonNode keeps(JsonNode answer) {
    long last = answer.path("last_mutation_id").asLong();
    while (!outbox.isEmpty() && outbox.path(0).path("id").asLong() <= last) {
      outbox.remove(0);
    }
    cursor = answer.path("cursor").asText();
    return answer;
  }

  /**
   * A row as an answer tells it; rows of one revision come by their ids, and some ids are hashes.
   */
  static JsonNode told(JsonNode answer, UUID row) {
    for (JsonNode change : answer.path("changes")) {
      if (change.path("id").asText().equals(row.toString())) {
        return change;
      }
    }
    throw new AssertionError("No row " + row + " in " + answer);
  }

  JsonNode sends() {
    return read(posts().statusCode(200).extract().asString());
  }

  ValidatableResponse posts() {
    return person.asks().body(request().toString()).post("/api/sync").then();
  }

  /** What it would send now. */
  ObjectNode request() {
    ObjectNode request = MAPPER.createObjectNode();
    request.put("client_id", id.toString());
    request.put("sent_at", now().toString());
    if (cursor != null) {
      request.put("cursor", cursor);
    }
    if (!outbox.isEmpty()) {
      request.set("mutations", outbox.deepCopy());
    }
    return request;
  }

  static ObjectNode read(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
