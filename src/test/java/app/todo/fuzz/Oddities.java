package app.todo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;

/** Values that nobody means: each has broken some service. */
final class Oddities {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final String[] TEXTS = {
    "",
    " ",
    "\u0000",
    "before\u0000after",
    "\t\r\n",
    "\u00a0\u2003\u3000",
    "\ufeffbegins with a mark",
    "\u202egnp.exe",
    "👩‍👩‍👧‍👦🏴‍☠️",
    "Z̸̢̛͎̮a̶͇̓l̷͓̈́g̵̛̣o̴͍͝",
    "\ud800",
    "\udfff\ud800 reversed",
    "\uffff\ufffe",
    "İSTANBUL ı ß ﬁ ǆ",
    "１２３ ٤٥٦",
    "%",
    "_%\\",
    "%00%zz",
    "'; drop table task; --",
    "$1 ?1 :id {0} %s ${jndi:ldap://127.0.0.1/a} #{7*7} {{7*7}}",
    "<script>alert(1)</script>",
    "../../../../etc/passwd",
    "null",
    "true",
    "NaN",
    "-1",
    "0",
    "1e400",
    "2147483648",
    "99999999999999999999",
    "0x10",
    "2026-02-30",
    "2026-11-21",
    "2026-11-21T17:00:00Z",
    "2026-11-21T24:00:00+18:00",
    "2026-11-21T17:00:00+99:99",
    "2026-11-21T23:59:60Z",
    "0000-01-01",
    "-0001-12-31",
    "9999-12-31T23:59:59.999999999-18:00",
    "+999999999-12-31T23:59:59Z",
    "20261121",
    "#GGGGGG",
    "Etc/Unknown",
    "GMT+25",
    "a@b",
    "a@b@c",
    "\"a b\"@[127.0.0.1]",
    "ä@ö.ü",
    "00000000-0000-0000-0000-000000000000",
    "01a1fcc5-6f99-4e34-a9c6-68a9f74851b1",
    "{01a1fcc5-6f99-7e34-a9c6-68a9f74851b1}",
    "1-1-1-1-1"
  };

  private static final String[] NUMBERS = {
    "-1",
    "0",
    "-0",
    "1.0",
    "0.1",
    "366",
    "2147483647",
    "2147483648",
    "-9223372036854775809",
    "99999999999999999999999999",
    "1e2",
    "1e400",
    "-1e400",
    "1e-400",
    "1e999999999",
    "00",
    "+1",
    ".5",
    "1.",
    "0x10",
    "NaN",
    "-Infinity",
    "1_000"
  };

  private Oddities() {}

  static String text(Chance chance) {
    return switch (chance.between(0, 9)) {
      case 0 -> longText(chance);
      case 1 -> chance.of(TEXTS) + chance.of(TEXTS);
      default -> chance.of(TEXTS);
    };
  }

  /** Around where texts end to be kept, and far beyond. */
  static String longText(Chance chance) {
    int length =
        chance.of(50, 51, 200, 201, 254, 255, 256, 257, 1_000, 1_001, 10_000, 10_001, 70_000);
    return chance.of("x", "é", "👍", "\u0301", " ").repeat(length);
  }

  /** Anything in the place of a value; some of it is not even JSON. */
  static JsonNode json(Chance chance) {
    return switch (chance.between(0, 11)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(chance.oneIn(2));
      case 2, 3 -> JSON.rawValueNode(new RawValue(chance.of(NUMBERS)));
      case 4 -> JSON.rawValueNode(new RawValue("9".repeat(chance.of(20, 999, 1_001, 20_000))));
      case 5 -> JSON.arrayNode();
      case 6 -> JSON.objectNode();
      case 7 -> JSON.objectNode().put(text(chance), text(chance));
      case 8 -> many(chance);
      case 9 -> JSON.rawValueNode(new RawValue(nested(chance)));
      default -> JSON.textNode(text(chance));
    };
  }

  /** Arrays or objects in one another: as many as are read, and as would overflow a stack. */
  static String nested(Chance chance) {
    int depth = chance.of(10, 499, 1_000, 1_001, 50_000);
    return chance.oneIn(2)
        ? "[".repeat(depth) + "]".repeat(depth)
        : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  private static ArrayNode many(Chance chance) {
    ArrayNode many = JSON.arrayNode();
    JsonNode one = chance.of(JSON.textNode("a"), JSON.numberNode(1), JSON.nullNode());
    for (int i = chance.of(1, 20, 21, 5_000); i > 0; i--) {
      many.add(one.isTextual() ? JSON.textNode("a" + i) : one);
    }
    return many;
  }
}
