package app.todo.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.todo.database.Folders;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP of one {@code COPY} text per table and a manifest. Its comment, the last 64 bytes, is the
 * SHA-256 of all bytes before it, so that a single changed bit anywhere is noticed.
 */
final class BackupFile implements AutoCloseable {
  static final String MANIFEST = "manifest.json";
  private static final int DIGEST_LENGTH = 64;

  private final Path path;
  private final ZipFile zip;

  private BackupFile(Path path, ZipFile zip) {
    this.path = path;
    this.zip = zip;
  }

  /** Writes the entries of a backup. */
  @FunctionalInterface
  interface Content<E extends Exception> {
    void writeTo(ZipOutputStream zip) throws IOException, E;
  }

  /** Writes a file that is on the disk when this returns. */
  static <E extends Exception> void write(Path path, Content<E> content) throws IOException, E {
    Folders.createHidden(path);
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.setComment("0".repeat(DIGEST_LENGTH));
      content.writeTo(zip);
    }
    String digest = digest(path);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(file.length() - DIGEST_LENGTH);
      file.write(digest.getBytes(US_ASCII));
      file.getFD().sync();
    }
  }

  /**
   * @throws BackupException if the file is not a whole, unchanged backup
   */
  static BackupFile open(Path path) throws BackupException {
    try {
      String kept = comment(path);
      if (!kept.equals(digest(path))) {
        throw new BackupException(
            "%s is damaged or no backup: its checksum does not match.".formatted(path));
      }
      return new BackupFile(path, new ZipFile(path.toFile()));
    } catch (IOException e) {
      throw new BackupException("%s can't be read: %s".formatted(path, e.getMessage()), e);
    }
  }

  Manifest manifest() throws BackupException {
    try (InputStream entry = entry(MANIFEST)) {
      return Manifest.parse(entry.readAllBytes());
    } catch (IOException | IllegalArgumentException e) {
      throw new BackupException("%s has no readable manifest.".formatted(path), e);
    }
  }

  InputStream rowsOf(Table table) throws IOException {
    return entry(entryOf(table));
  }

  static String entryOf(Table table) {
    return "tables/" + table.name() + ".copy";
  }

  private InputStream entry(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("The backup has no " + name);
    }
    return zip.getInputStream(entry);
  }

  private static String comment(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] comment = new byte[(int) Math.min(DIGEST_LENGTH, file.length())];
      file.seek(file.length() - comment.length);
      file.readFully(comment);
      return new String(comment, US_ASCII);
    }
  }

  private static String digest(Path path) throws IOException {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
    try (InputStream file = Files.newInputStream(path)) {
      long left = Math.max(0, Files.size(path) - DIGEST_LENGTH);
      byte[] buffer = new byte[1 << 16];
      while (left > 0) {
        int read = file.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("It became shorter while it was read");
        }
        sha256.update(buffer, 0, read);
        left -= read;
      }
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
