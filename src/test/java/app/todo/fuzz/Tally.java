package app.todo.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What came of all requests. */
final class Tally {
  /** Enough to begin with. */
  private static final int TOLD = 12;

  private static final int LONGEST = 1_500;

  private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> complaints = new ConcurrentSkipListMap<>();
  private final Set<String> kinds = ConcurrentHashMap.newKeySet();
  private final List<String> failures = new CopyOnWriteArrayList<>();

  /**
   * Notes an answer.
   *
   * @param place where in the run the request is made
   */
  void note(String place, Request request, Optional<Answer> answer, List<String> wrong) {
    int status = answer.map(Answer::status).orElse(0);
    statuses.computeIfAbsent(status, _ -> new LongAdder()).increment();
    for (String complaint : wrong) {
      String name = request.method + " " + (request.call == null ? "" : request.call.path());
      LongAdder seen = complaints.computeIfAbsent(name + " " + complaint, _ -> new LongAdder());
      seen.increment();
      if (seen.sum() == 1 && failures.size() < TOLD && kinds.add(complaint)) {
        failures.add(
            "%s: %s\n%s\n→ %s\n"
                .formatted(
                    place,
                    complaint,
                    shown(new String(request.bytes(), StandardCharsets.ISO_8859_1)),
                    answer.map(it -> shown(it.head() + "\n\n" + it.body())).orElse("nothing")));
      }
    }
  }

  /** How often each status was answered, and what was wrong with it; 0 stands for no answer. */
  String summary() {
    long requests = statuses.values().stream().mapToLong(LongAdder::sum).sum();
    long wrong = complaints.values().stream().mapToLong(LongAdder::sum).sum();
    return statuses.entrySet().stream()
        .map(each -> each.getKey() + " ×" + each.getValue())
        .collect(
            Collectors.joining(
                ", ", requests + " requests, " + wrong + " complaints; answers by status: ", ""));
  }

  /** A line for each kind of complaint, then some of the requests; empty when all is well. */
  String failures() {
    return complaints.entrySet().stream()
            .map(each -> each.getKey() + " ×" + each.getValue() + "\n")
            .collect(Collectors.joining())
        + String.join("\n", failures);
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.chars()
        .limit(LONGEST)
        .forEach(letter -> {
          if (letter == '\n' || letter >= ' ' && letter < 0x7f) {
            shown.append((char) letter);
          } else if (letter != '\r') {
            shown.append("\\u%04x".formatted(letter));
          }
        });
    return shown + (text.length() > LONGEST ? "… %d in all".formatted(text.length()) : "");
  }
}
