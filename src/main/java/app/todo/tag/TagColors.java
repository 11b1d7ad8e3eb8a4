package app.todo.tag;

import java.util.List;

/** The colors of tags that nobody chose one for: those that the page offers. */
final class TagColors {
  /** They differ from each other, and have contrast on light and dark surfaces. */
  private static final List<String> ALL =
      List.of(
          "#EF4444", "#EA580C", "#B7791F", "#6B8E23", "#15964A", "#0D9488", "#0891B2", "#3B82F6",
          "#8B5CF6", "#CC38DC", "#DB2777", "#718096");

  private TagColors() {}

  /** The same for the same name, whoever makes the tag, and mostly another for another. */
  static String of(String name) {
    return ALL.get(Math.floorMod(Tag.key(name).hashCode(), ALL.size()));
  }
}
