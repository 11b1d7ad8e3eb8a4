import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How often the service answered with each status. */
final class Answers {
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  void add(String answer) {
    counts.merge(answer, 1, Integer::sum);
  }

  @Override
  public String toString() {
    StringBuilder all = new StringBuilder();
    new TreeMap<>(counts).forEach((answer, count) -> all.append(count + " × " + answer + ", "));
    return all.isEmpty() ? "" : all.substring(0, all.length() - 2);
  }
}
