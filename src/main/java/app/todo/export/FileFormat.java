package app.todo.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the rows of spaces, or of one list of theirs, to a file. */
interface FileFormat {
  void write(List<UUID> spaces, @Nullable UUID list, Writer file) throws IOException;
}
