package app.todo.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What PostgreSQL's programs say from now on.
 *
 * @param begin where that begins in the file, in bytes
 */
record ProgramLog(Path file, long begin) {

  private static final Pattern REASON = Pattern.compile("\\b([Ee]rror|ERROR|FATAL|PANIC):");

  static ProgramLog from(Path file) throws IOException {
    return new ProgramLog(file, Files.exists(file) ? Files.size(file) : 0);
  }

  /** Why a program has given up: after that it mostly says how it tidies up. */
  String reason() throws IOException {
    List<String> lines = lines().reversed();
    return lines.stream()
        .filter(line -> REASON.matcher(line).find())
        .findFirst()
        .or(() -> lines.stream().findFirst())
        .orElse("it could not even write why to %s.".formatted(file));
  }

  private List<String> lines() throws IOException {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(begin);
      byte[] said = new byte[Math.toIntExact(log.length() - begin)];
      log.readFully(said);
      return new String(said, UTF_8).lines().toList();
    }
  }
}
