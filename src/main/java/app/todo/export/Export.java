package app.todo.export;

import app.todo.space.HeavyReads;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is read from the database while it is sent. A client that stops reading for 10 s ends
 * it, as PostgreSQL ends a transaction that is idle for so long.
 */
final class Export {
  private final ExportedRows rows;
  private final HeavyReads reads;
  private final FileFormat format;
  private final List<UUID> spaces;
  private final @Nullable UUID list;

  Export(
      ExportedRows rows,
      HeavyReads reads,
      FileFormat format,
      List<UUID> spaces,
      @Nullable UUID list) {
    this.rows = rows;
    this.reads = reads;
    this.format = format;
    this.spaces = spaces;
    this.list = list;
  }

  void writeTo(OutputStream stream) throws IOException {
    Writer file = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    try {
      reads.read(() -> QuarkusTransaction.requiringNew().call(() -> write(file)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    file.flush();
  }

  private Writer write(Writer file) {
    try {
      rows.fix();
      format.write(spaces, list, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
