package app.todo.web;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file that is served.
 *
 * @param type the media type
 * @param forms the same content in its encodings, the smallest first, as it is last
 */
record StaticFile(String type, List<Form> forms) {

  /**
   * What goes over the wire.
   *
   * @param encoding the name in {@code Accept-Encoding} and {@code Content-Encoding}
   * @param tag the entity tag, without its quotes: the same as long as the bytes are
   */
  record Form(String encoding, String tag, Buffer bytes) {
    static Form of(String encoding, String tag, byte[] bytes) {
      return new Form(encoding, tag + "-" + encoding, Buffer.buffer(bytes));
    }
  }

  static final String AS_IT_IS = "identity";

  private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

  /** The smallest form that a client can read. */
  Form form(String acceptEncoding) {
    List<String> accepted =
        Arrays.stream(acceptEncoding.split(",", -1))
            .filter(encoding -> !REFUSED.matcher(encoding).find())
            .map(encoding -> encoding.replaceFirst(";.*", "").strip())
            .toList();
    return forms.stream()
        .filter(form -> accepted.contains(form.encoding()))
        .findFirst()
        .orElseGet(this::asItIs);
  }

  Form asItIs() {
    return forms.getLast();
  }
}
