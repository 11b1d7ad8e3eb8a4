import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws growth.csv: milliseconds of each operation by size, on logarithmic scales. */
final class Plot {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 320;
  private static final int LEFT = 60;
  private static final int TOP = 40;
  private static final double LEAST = 0.5;
  private static final double MOST = 1000;

  private static final List<String> COLORS =
      List.of(
          "#4269d0", "#efb118", "#ff725c", "#6cc5b0", "#3ca951", "#ff8ab7", "#a463f2", "#97bbf5",
          "#9c6b4e", "#9498a0");

  private record Row(String series, double size, String operation, double milliseconds) {
    static Row of(String line) {
      String[] cells = line.split(",");
      return new Row(cells[0], Double.parseDouble(cells[1]), cells[2], Double.parseDouble(cells[3]));
    }
  }

  /** The table, and the picture to make of it. */
  public static void main(String[] args) throws IOException {
    List<Row> rows = Files.readAllLines(Path.of(args[0])).stream().skip(1).map(Row::of).toList();
    StringBuilder svg =
        new StringBuilder(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1080 420" font-family="sans-serif" font-size="12">
            <rect width="1080" height="420" fill="#fff"/>
            """);
    draw(svg, 0, "By tasks of the account", rows, "account");
    draw(svg, 1, "By rows of others (the account has 1,000 tasks)", rows, "database");
    legend(svg, rows.stream().map(Row::operation).distinct().toList());
    Files.writeString(Path.of(args[1]), svg.append("</svg>\n"));
  }

  private static void draw(
      StringBuilder svg, int column, String title, List<Row> all, String series) {
    List<Row> rows = all.stream().filter(row -> row.series().equals(series)).toList();
    double least = rows.stream().mapToDouble(Row::size).min().orElse(1);
    double most = rows.stream().mapToDouble(Row::size).max().orElse(10);
    int x0 = LEFT + column * (WIDTH + 70);
    text(svg, x0, 22, "start", title);
    for (double tick = 1; tick <= MOST; tick *= 10) {
      double y = y(tick);
      line(svg, x0, y, x0 + WIDTH, y);
      text(svg, x0 - 6, y + 4, "end", "%.0f ms".formatted(tick));
    }
    for (double tick = least; tick <= most; tick *= 10) {
      double x = x0 + x(tick, least, most);
      line(svg, x, TOP, x, TOP + HEIGHT);
      text(svg, x, TOP + HEIGHT + 18, "middle", "%,.0f".formatted(tick));
    }
    List<String> operations = rows.stream().map(Row::operation).distinct().toList();
    Map<String, List<Row>> lines =
        rows.stream()
            .collect(
                Collectors.groupingBy(Row::operation, LinkedHashMap::new, Collectors.toList()));
    lines.forEach((operation, points) ->
        svg.append(
            "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"%s\" points=\"%s\"/>%n"
                .formatted(
                    COLORS.get(operations.indexOf(operation)),
                    points.stream()
                        .map(row ->
                            "%.1f,%.1f"
                                .formatted(x0 + x(row.size(), least, most), y(row.milliseconds())))
                        .collect(Collectors.joining(" ")))));
  }

  private static void legend(StringBuilder svg, List<String> operations) {
    for (int i = 0; i < operations.size(); i++) {
      int y = TOP + 12 + i * 20;
      svg.append(
          "<rect x=\"980\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>%n"
              .formatted(y - 10, COLORS.get(i)));
      text(svg, 998, y, "start", operations.get(i));
    }
  }

  private static double x(double size, double least, double most) {
    return WIDTH * Math.log(size / least) / Math.log(most / least);
  }

  private static double y(double milliseconds) {
    return TOP + HEIGHT * (1 - Math.log(milliseconds / LEAST) / Math.log(MOST / LEAST));
  }

  private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(
        "<path stroke=\"#ddd\" d=\"M%.1f %.1fL%.1f %.1f\"/>%n".formatted(x1, y1, x2, y2));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n"
            .formatted(x, y, anchor, text));
  }
}
