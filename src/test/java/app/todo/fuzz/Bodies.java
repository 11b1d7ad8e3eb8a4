package app.todo.fuzz;

import app.todo.openapi.ApiDocument;
import app.todo.openapi.ApiDocument.Call;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Bodies: what a call takes, bent at one place or another. */
final class Bodies {
  private static final ObjectMapper PLAIN = new ObjectMapper();

  /** Writes also halves of surrogate pairs, which no encoding can. */
  private static final ObjectMapper ESCAPING =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final int LARGEST = 1 << 20;

  private final ApiDocument document;
  private final Home home;
  private final Home other;
  private final Chance chance;

  Bodies(ApiDocument document, Home home, Home other, Chance chance) {
    this.document = document;
    this.home = home;
    this.other = other;
    this.chance = chance;
  }

  /** The body that the call takes, more or less, and what the headers say of it. */
  void addTo(Request request, Call call) {
    JsonNode contents = call.operation().at("/requestBody/content");
    String type = chance.of(contents.propertyStream().map(content -> content.getKey()).toList());
    JsonNode schema = contents.get(type).get("schema");
    JsonNode body = new Values(document, home, chance).fitting("", schema);
    name(body);
    boolean bent = chance.oneIn(3);
    for (int i = bent ? chance.between(1, 3) : 0; i > 0; i--) {
      bend(body);
    }
    String text = text(body);
    request.set("Content-Type", type);
    request.body = chance.oneIn(5) ? odd(request, text) : text.getBytes(StandardCharsets.UTF_8);
    if (chance.oneIn(15)) {
      describeOddly(request);
    }
  }

  /** Something that is sent where nothing is expected. */
  byte[] unexpected() {
    return text(Oddities.json(chance)).getBytes(StandardCharsets.UTF_8);
  }

  /** Rows that are made may have an id: a new one, one's own again, or another's. */
  private void name(JsonNode body) {
    if (body instanceof ObjectNode object && object.has("id")) {
      Home owner = chance.oneIn(3) ? other : home;
      List<UUID> taken = owner.ids().values().stream().flatMap(List::stream).toList();
      object.put("id", chance.of(Home.uuid(chance), chance.of(taken)).toString());
    }
  }

  /** Changes a member, wherever it is. */
  private void bend(JsonNode body) {
    List<JsonNode> containers = new ArrayList<>();
    collect(body, containers);
    switch (containers.isEmpty() ? body : chance.of(containers)) {
      case ObjectNode object -> bendMember(object);
      case ArrayNode array -> array.insert(chance.between(0, array.size()), Oddities.json(chance));
      default -> {}
    }
  }

  private void bendMember(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.isEmpty() ? "title" : chance.of(names);
    switch (chance.between(0, 8)) {
      case 0 -> object.remove(name);
      case 1 -> object.putNull(name);
      case 2 -> object.set(Oddities.text(chance), Oddities.json(chance));
      case 3 -> object.set(name + chance.of("_", " ", "\u0000", "s"), object.path(name));
      case 4 -> object.putArray(name).add(Oddities.json(chance));
      case 5 -> object.put(name, Oddities.text(chance));
      default -> object.set(name, Oddities.json(chance));
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private String text(JsonNode body) {
    try {
      return (chance.oneIn(3) ? ESCAPING : PLAIN).writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] odd(Request request, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return switch (chance.between(0, 13)) {
      case 0 -> new byte[0];
      case 1 ->
          text.substring(0, chance.between(0, text.length() - 1)).getBytes(StandardCharsets.UTF_8);
      case 2 -> utf8(text + chance.of("}", "]", " {}", "null", "\u0000", ",", "//"));
      case 3 -> utf8(chance.of("\ufeff", " \n\t", "/* */", "\u0000", ")]}',\n") + text);
      case 4 ->
          utf8(text.replaceFirst("\\{", "{\"title\":\"a\",\"title\":\"b\",\"name\":1,\"name\":2,"));
      case 5 -> utf8(chance.of("null", "[]", "\"text\"", "1", "{}", "[" + text + "]", "{", "tru"));
      case 6 -> utf8(text.replace('"', '\''));
      case 7 -> text.getBytes(charset());
      case 8 ->
          with(
              bytes,
              chance.of(
                  new byte[] {(byte) 0xff},
                  new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                  new byte[1]));
      case 9 -> zipped(request, bytes);
      case 10 -> chance.bytes(chance.of(1, 100, 10_000));
      case 11 -> utf8(Oddities.nested(chance));
      case 12 -> chance.oneIn(5) ? padded(text) : bytes;
      default -> utf8(text.replaceFirst("\\{", "{\"" + "n".repeat(60_000) + "\":1,"));
    };
  }

  private Charset charset() {
    return chance.of(
        StandardCharsets.UTF_16,
        StandardCharsets.UTF_16LE,
        StandardCharsets.ISO_8859_1,
        StandardCharsets.UTF_32);
  }

  private byte[] with(byte[] bytes, byte[] inserted) {
    int at = chance.between(0, bytes.length);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(bytes, 0, at);
    all.writeBytes(inserted);
    all.write(bytes, at, bytes.length - at);
    return all.toByteArray();
  }

  private byte[] zipped(Request request, byte[] bytes) {
    if (chance.oneIn(2)) {
      request.set("Content-Encoding", chance.of("gzip", "deflate", "br", "identity", "none"));
    }
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }

  /** As large as a body may be, a byte less or more, and a good deal more. */
  private byte[] padded(String text) {
    int size = LARGEST + chance.of(-1, 0, 1, 100_000);
    int missing = Math.max(0, size - text.getBytes(StandardCharsets.UTF_8).length);
    return utf8(text + " ".repeat(missing));
  }

  private void describeOddly(Request request) {
    request.remove("Content-Type");
    switch (chance.between(0, 3)) {
      case 0 -> {}
      case 1 -> {
        request.add("Content-Type", "application/json");
        request.add("Content-Type", "text/plain");
      }
      default ->
          request.add(
              "Content-Type",
              chance.of(
                  "",
                  "json",
                  "text/plain",
                  "text/html",
                  "application/xml",
                  "application/JSON",
                  "application/json;charset=utf-16",
                  "application/json; charset=none",
                  "application/json; charset",
                  "application/json; q=\"",
                  "application/json, text/plain",
                  "application/json-patch+json",
                  "application/merge-patch+json",
                  "application/x-www-form-urlencoded",
                  "multipart/form-data",
                  "multipart/form-data; boundary=x",
                  "*/*",
                  ";",
                  "application/" + "x".repeat(5_000)));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
