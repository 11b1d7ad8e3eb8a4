package app.todo.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The folder an embedded server keeps everything in, held by one service at a time.
 *
 * <pre>
 *   lock           held while a service uses the folder
 *   postgres/      the server's data, with the password of its user
 *   postgres.log   what the server says
 *   postgresql/    its programs, unless TODO_POSTGRES_HOME names others
 * </pre>
 */
record DataDirectory(Path path, FileLock lock) implements AutoCloseable {

  /** A service holds the folder. */
  static final class InUse extends IOException {
    private InUse(String message) {
      super(message);
    }
  }

  /**
   * @throws IOException with a sentence for the operator, if another service holds the folder or it
   *     can't be written
   */
  static DataDirectory open(Path path) throws IOException {
    Path folder;
    FileChannel channel;
    try {
      if (!Files.exists(path)) {
        Files.createDirectories(path);
        Folders.makePrivate(path);
      }
      // One name however it is written, as a server is known by the folder it was started on.
      folder = path.toRealPath();
      channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
    } catch (IOException e) {
      throw new IOException(
          "The data folder %1$s can't be written%2$s, set TODO_DATA_DIR to another, or set DATABASE_URL."
              .formatted(path.toAbsolutePath(), remedy()),
          e);
    }
    FileLock lock = lock(channel);
    if (lock == null) {
      channel.close();
      throw new InUse(
          "Another Todo service is using the data in %s: stop it, or set TODO_DATA_DIR to another folder."
              .formatted(folder));
    }
    return new DataDirectory(folder, lock);
  }

  /** Names the user where the system has numbers for them, as a mounted folder often is root's. */
  private static String remedy() {
    return Folders.user()
        .map(user ->
            " by user %1$s: run \"chown %1$s\" on it or on what is mounted there".formatted(user))
        .orElse(": make it writable");
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** Where the system keeps what programs write for a person. */
  static Path ofUser(String name) {
    return ofUser(
        name, System.getProperty("os.name"), System.getProperty("user.home"), System::getenv);
  }

  static Path ofUser(
      String name, String system, String home, UnaryOperator<@Nullable String> environment) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", name);
    }
    boolean windows = os.startsWith("windows");
    String base = environment.apply(windows ? "LOCALAPPDATA" : "XDG_DATA_HOME");
    if (base != null && Path.of(base).isAbsolute()) {
      return Path.of(base, name);
    }
    return windows
        ? Path.of(home, "AppData", "Local", name)
        : Path.of(home, ".local", "share", name);
  }

  Path cluster() {
    return path.resolve("postgres");
  }

  Path log() {
    return path.resolve("postgres.log");
  }

  Path programs() {
    return path.resolve("postgresql");
  }

  @Override
  public void close() throws IOException {
    lock.channel().close();
  }
}
