package app.todo.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** PostgreSQL's own programs, unpacked from the class path where they are not there yet. */
record PostgresPrograms(Path home) {

  /** Names the archive, so that another version's programs are not taken for this one's. */
  private static final String MARK = "unpacked-from";

  /**
   * Those of a folder, which an image or an operator may bring, or which they are unpacked to.
   *
   * @throws IOException with a sentence for the operator, if there are none for this system
   */
  static PostgresPrograms in(Path home) throws IOException {
    PostgresPrograms programs = new PostgresPrograms(home.toAbsolutePath().normalize());
    String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    boolean there = Files.exists(programs.executable("postgres"));
    if (!there || programs.areFromOtherThan(archive)) {
      programs.unpack(archive);
    }
    return programs;
  }

  /** The command that runs a program, without root's rights, which PostgreSQL refuses. */
  List<String> command(String program, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(withoutRoot());
    command.add(executable(program).toString());
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return command;
  }

  /** A cluster that is there to be copied, in images that bring one. */
  Path template() {
    return home.resolve("cluster.txz");
  }

  /** Such as {@code 18}: the version a data folder has to be of. */
  String majorVersion() throws IOException, InterruptedException {
    Process version = new ProcessBuilder(executable("postgres").toString(), "--version").start();
    String answer = new String(version.getInputStream().readAllBytes(), US_ASCII);
    if (version.waitFor() != 0) {
      throw new IOException("The programs in %s don't run on this system.".formatted(home));
    }
    return answer.replaceAll("(?s)\\D*(\\d+).*", "$1");
  }

  /** Only what was unpacked is unpacked anew, and only if this build brings an archive. */
  private boolean areFromOtherThan(String archive) throws IOException {
    Path mark = home.resolve(MARK);
    return Files.exists(mark)
        && PostgresPrograms.class.getClassLoader().getResource(archive) != null
        && !Files.readString(mark).equals(identity(archive));
  }

  private Path executable(String program) {
    return home.resolve("bin").resolve(File.separatorChar == '\\' ? program + ".exe" : program);
  }

  static String archive(String os, String processor) {
    String system = os.toLowerCase(Locale.ROOT);
    return "postgres-%s-%s.txz"
        .formatted(
            system.startsWith("mac")
                ? "darwin"
                : system.startsWith("windows") ? "windows" : "linux",
            processor.equals("aarch64") ? "arm_64" : "x86_64");
  }

  private static InputStream open(String archive) throws IOException {
    InputStream stream = PostgresPrograms.class.getClassLoader().getResourceAsStream(archive);
    if (stream == null) {
      throw new IOException(
          "This build brings no PostgreSQL for this system: set DATABASE_URL, or build it here.");
    }
    return stream;
  }

  /** Two archives differ within their first compressed block. */
  private static String identity(String archive) throws IOException {
    try (InputStream stream = open(archive)) {
      CRC32 sum = new CRC32();
      sum.update(stream.readNBytes(1 << 16));
      return archive + " " + Long.toHexString(sum.getValue());
    }
  }

  private void unpack(String archive) throws IOException {
    Files.createDirectories(home.getParent());
    Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
    try (InputStream stream = open(archive)) {
      Archive.unpack(stream, fresh);
      Files.writeString(fresh.resolve(MARK), identity(archive));
      Folders.makeExecutable(fresh);
      // Another service may have been faster.
      if (!Files.exists(executable("postgres")) || areFromOtherThan(archive)) {
        Folders.delete(home);
        Files.move(fresh, home);
      }
    } catch (IOException e) {
      throw new IOException(
          "PostgreSQL's programs can't be unpacked to %s: %s".formatted(home, e.getMessage()), e);
    } finally {
      Folders.delete(fresh);
    }
  }

  /**
   * In a user namespace without mappings root's files and the server both belong to nobody, so they
   * fit each other and PostgreSQL doesn't see root.
   */
  private static List<String> withoutRoot() throws IOException {
    boolean root = ProcessHandle.current().info().user().filter("root"::equals).isPresent();
    if (!root) {
      return List.of();
    }
    if (!succeeds("unshare", "--user", "true")) {
      throw new IOException(
          "PostgreSQL does not run as root, and this system offers no way to give root's rights up: "
              + "start the service as another user, or set DATABASE_URL.");
    }
    return List.of("unshare", "--user");
  }

  private static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
