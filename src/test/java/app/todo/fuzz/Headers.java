package app.todo.fuzz;

import java.util.Map;

/** Who asks, and all else that headers say. */
final class Headers {
  private static final String SESSION = "todo_session=";

  /** In characters: half of what is taken, for a forwarded host becomes the Host, too. */
  private static final int LONG = 8 * 1024 - 200;

  private final Home home;
  private final Chance chance;

  Headers(Home home, Chance chance) {
    this.home = home;
    this.chance = chance;
  }

  /** The account's token, mostly. */
  void sign(Request request) {
    switch (chance.between(0, 19)) {
      case 0 -> {}
      case 1 -> signOddly(request);
      case 2 -> signTwice(request);
      case 3, 4 -> {
        request.add("Cookie", SESSION + home.token());
        request.isSigned = true;
        if (chance.oneIn(2)) {
          request.add("Sec-Fetch-Site", chance.of("same-origin", "cross-site", "none", "", "x"));
        } else {
          request.add("Origin", chance.of("http://localhost", "null", "https://a.example", ""));
        }
      }
      default -> {
        request.add("Authorization", chance.of("Bearer ", "bearer ", "BEARER   ") + home.token());
        request.isSigned = true;
      }
    }
  }

  private void signOddly(Request request) {
    String none = chance.word(43);
    request.add(
        chance.of("Authorization", "Cookie"),
        chance.of(
            "",
            "Bearer",
            "Bearer ",
            "Bearer " + none,
            "Bearer \u00ff\u00fe",
            "Bearer " + "x".repeat(9_000),
            "Basic YTpi",
            "Digest username=\"a\"",
            SESSION,
            SESSION + none,
            SESSION + "%zz",
            SESSION + "\"" + none + "\"",
            SESSION + ";" + SESSION + ";;==",
            "=;=a=;",
            "$Version=1; " + SESSION + none));
  }

  private void signTwice(Request request) {
    request.add("Authorization", "Bearer " + home.token());
    request.add(
        chance.of("Authorization", "Cookie"), chance.of("", "Bearer " + chance.word(43), SESSION));
    request.isSigned = true;
  }

  /** The address that limits count by, so that guesses of one request don't shut out another's. */
  void sendFrom(Request request) {
    request.add(
        "X-Forwarded-For", "198.%d.%d.7".formatted(chance.between(18, 19), chance.between(0, 255)));
  }

  /** Some header that need not be there, as it need not be. */
  void addTo(Request request) {
    String text = Request.headerText(Oddities.text(chance));
    switch (chance.between(0, 11)) {
      case 0, 1 -> addCondition(request);
      case 2, 3 -> accept(request);
      case 4 -> forward(request);
      case 5 -> {
        request.set("Host", host());
        request.also.add(400);
      }
      case 6 -> request.add("User-Agent", text);
      case 7 -> request.add("Cookie", chance.of(text, "a=b; c", "a=\"", "a".repeat(4_000)));
      case 8 -> request.add(chance.of("Origin", "Referer", "Sec-Fetch-Site"), text);
      case 9 -> request.add(chance.of("X-HTTP-Method-Override", "X-HTTP-Method"), "DELETE");
      case 10 -> {
        for (int i = chance.of(1, 10, 200); i > 0; i--) {
          request.add("X-" + chance.word(6), text.substring(0, Math.min(60, text.length())));
        }
      }
      default ->
          request.add(
              chance.of("Range", "Date", "Via", "Max-Forwards", "TE", "Accept-Language", "Expect"),
              chance.of("bytes=0-1", "100-continue", "trailers", "-1", "*", text));
    }
    int size = request.headers.stream().mapToInt(String::length).sum();
    if (size > LONG) {
      request.also.add(431);
    }
  }

  private void addCondition(Request request) {
    request.add(
        chance.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"),
        chance.of(
            "*",
            "\"1\"",
            "W/\"1\"",
            "\"3\", \"4\", \"5\"",
            "1",
            "",
            "\"",
            "\"\"",
            "\"1\" \"2\"",
            "W/",
            ",",
            "*, \"1\"",
            "\"" + "9".repeat(3_000) + "\"",
            "Sat, 21 Nov 2026 06:00:00 GMT",
            Request.headerText(Oddities.text(chance))));
  }

  private void accept(Request request) {
    Map<String, String[]> oddities =
        Map.of(
            "Accept",
            new String[] {
              "application/xml",
              "*/*;q=0",
              "",
              ";",
              "*",
              "json",
              "application/json;q=x",
              "text/event-stream",
              "application/problem+json",
              "text/*, */json",
              "a/b,".repeat(500),
              "application/json;charset=utf-16",
              Request.headerText(Oddities.text(chance))
            },
            "Accept-Encoding",
            new String[] {
              "gzip", "deflate", "br", "*;q=0", "identity;q=0", "gzip;q=x", "zstd", ";"
            },
            "Accept-Charset",
            new String[] {"utf-16", "", "*;q=0", "none"});
    String name = chance.of("Accept", "Accept", "Accept-Encoding", "Accept-Charset");
    request.add(name, chance.of(oddities.getOrDefault(name, new String[] {""})));
    if (name.equals("Accept")) {
      request.also.add(406);
    }
  }

  private void forward(Request request) {
    String name =
        chance.of(
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "Forwarded");
    request.add(
        name,
        chance.of(
            "",
            "https",
            "a.example",
            "a b",
            "[::1]:80",
            "[::1",
            "999.999.999.999",
            "198.51.100.1, ,, 10.0.0.1",
            ":",
            "1e9",
            "-1",
            "for=192.0.2.60;proto=http;host=a",
            "for=\"[2001:db8::17]:4711\", for=_hidden",
            "for=;host=;proto=",
            "host=\"",
            "]]\u00ff",
            Request.headerText(Oddities.text(chance))));
    request.also.add(400);
  }

  private String host() {
    return chance.of(
        "", "a b", "localhost:99999999", "[::1", "a@b", "a/b", "\u00ff", "a:b:c", "%zz");
  }
}
