package app.todo.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command answers: in words and columns for people, or as JSON for programs. */
final class Output {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--json", description = "Answer with JSON.")
  private boolean json;

  /** Answers with a sentence, or with the values it is made of. */
  void say(String sentence, Map<String, ? extends @Nullable Object> values) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      write(out, generator -> writeObject(generator, values));
    } else {
      out.println(sentence);
    }
    out.flush();
  }

  /** Answers with rows, whose members are the columns. */
  void list(List<Map<String, @Nullable Object>> rows, String none) throws IOException {
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      write(
          out,
          generator -> {
            generator.writeStartArray();
            for (Map<String, @Nullable Object> row : rows) {
              writeObject(generator, row);
            }
            generator.writeEndArray();
          });
    } else if (rows.isEmpty()) {
      out.println(none);
    } else {
      table(rows).forEach(out::println);
    }
    out.flush();
  }

  private interface Json {
    void to(JsonGenerator generator) throws IOException;
  }

  private static void write(PrintWriter out, Json json) throws IOException {
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.to(generator);
    }
    out.println();
  }

  private static void writeObject(
      JsonGenerator generator, Map<String, ? extends @Nullable Object> values) throws IOException {
    generator.writeStartObject();
    for (Map.Entry<String, ? extends @Nullable Object> value : values.entrySet()) {
      generator.writeFieldName(value.getKey());
      switch (value.getValue()) {
        case null -> generator.writeNull();
        case Long number -> generator.writeNumber(number);
        case Boolean truth -> generator.writeBoolean(truth);
        case Object other -> generator.writeString(other.toString());
      }
    }
    generator.writeEndObject();
  }

  private static List<String> table(List<Map<String, @Nullable Object>> rows) {
    List<String> names = List.copyOf(rows.getFirst().keySet());
    List<Integer> widths =
        names.stream()
            .map(name ->
                rows.stream()
                    .mapToInt(row -> text(row.get(name)).length())
                    .reduce(name.length(), Math::max))
            .toList();
    List<String> lines =
        rows.stream()
            .map(row -> line(names.stream().map(name -> text(row.get(name))).toList(), widths))
            .collect(Collectors.toList());
    lines.addFirst(line(names.stream().map(name -> name.replace('_', ' ')).toList(), widths));
    return lines;
  }

  private static String line(List<String> cells, List<Integer> widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> cells.get(i) + " ".repeat(widths.get(i) - cells.get(i).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "–";
      case Boolean truth -> truth ? "yes" : "no";
      case Object other -> other.toString();
    };
  }
}
