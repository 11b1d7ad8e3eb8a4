package app.todo.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Makes a cluster aside and moves it to its place as a whole: half a cluster is never taken for
 * one.
 *
 * <p>{@code initdb} makes it, or, as that needs a shell, a copy of what it made earlier: an image
 * without one brings it as a template. The service's role owns the database and is no superuser: it
 * can neither run programs nor read files by SQL. Nobody can sign in as the superuser.
 */
final class NewCluster {

  private static final Logger LOG = Logger.getLogger(NewCluster.class);
  private static final String SUPERUSER = "postgres";

  /** The name by which Java calls a user that the system knows by number alone. */
  private static final String UNNAMED = "?";

  private final PostgresPrograms programs;
  private final String role;
  private final Path log;

  NewCluster(PostgresPrograms programs, String role, Path log) {
    this.programs = programs;
    this.role = role;
    this.log = log;
  }

  /**
   * Each attempt works in a new folder, because the initdb of a service that was killed may still
   * write into the last one.
   */
  void make(Cluster cluster) throws IOException, InterruptedException {
    Path fresh = Files.createTempDirectory(cluster.path().getParent(), prefix(cluster));
    String password = randomPassword();
    if (Files.exists(programs.template())) {
      copyTemplate(fresh);
    } else {
      initdb(fresh);
    }
    makeRole(fresh, password);
    new Cluster(fresh).keepPassword(password);
    Files.move(fresh, cluster.path(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Removes what earlier attempts have left. A process that has not ended yet may hold or write
   * files there, which the next start removes.
   */
  static void removeLeftovers(Cluster cluster) throws IOException {
    try (DirectoryStream<Path> leftovers =
        Files.newDirectoryStream(cluster.path().getParent(), prefix(cluster) + "*")) {
      for (Path leftover : leftovers) {
        remove(leftover);
      }
    }
  }

  private static void remove(Path leftover) throws IOException {
    try {
      Folders.delete(leftover);
    } catch (FileSystemException | UncheckedIOException inUse) {
      LOG.debugf(inUse, "Something still works in %s", leftover);
    }
  }

  private static String prefix(Cluster cluster) {
    return cluster.path().getFileName() + ".new";
  }

  /** For {@link PostgresPrograms#template}; each copy is given a role and a password of its own. */
  void makeTemplate() throws IOException, InterruptedException {
    Path fresh = Files.createTempDirectory("template-");
    try {
      initdb(fresh);
      Archive.pack(fresh, programs.template());
    } finally {
      Folders.delete(fresh);
    }
  }

  private void initdb(Path folder) throws IOException, InterruptedException {
    Path passwordFile = folder.resolveSibling(folder.getFileName() + ".password");
    try {
      Folders.writeHidden(passwordFile, randomPassword());
      run(
          "",
          programs.command(
              "initdb",
              "--pgdata=" + folder,
              "--username=" + SUPERUSER,
              "--auth=scram-sha-256",
              "--pwfile=" + passwordFile,
              "--encoding=UTF8",
              // The same order of texts on every system, whatever locales it has.
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--wal-segsize=4",
              "--no-instructions"));
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  private void copyTemplate(Path folder) throws IOException {
    try (InputStream template = Files.newInputStream(programs.template())) {
      Archive.unpack(template, folder);
    }
  }

  /** In single-user mode each line is a statement. */
  private void makeRole(Path folder, String password) throws IOException, InterruptedException {
    run(
        """
        alter role %1$s password null
        create role %2$s login password '%3$s'
        alter database postgres owner to %2$s
        """
            .formatted(SUPERUSER, role, password),
        programs.command("postgres", "--single", "-D", folder, "postgres"));
  }

  private void run(String input, List<String> command) throws IOException, InterruptedException {
    ProgramLog said = ProgramLog.from(log);
    Path users = log.resolveSibling("passwd");
    ProcessBuilder program =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      if (UNNAMED.equals(System.getProperty("user.name"))) {
        nameUser(program, users);
      }
      Process process = program.start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(UTF_8));
      }
      if (process.waitFor() != 0) {
        throw new IOException("PostgreSQL could not make its data folder: " + said.reason());
      }
    } finally {
      Files.deleteIfExists(users);
    }
  }

  /**
   * These programs want a name for their user, which a container that runs as any number has not.
   * The images bring nss_wrapper, by which a program reads users from another file.
   */
  private static void nameUser(ProcessBuilder program, Path users) throws IOException {
    String ids = Folders.user().orElseThrow(() -> new IOException("This user has no number"));
    Files.writeString(users, "todo:x:%s::/:\n".formatted(ids));
    program
        .environment()
        .putAll(
            Map.of(
                "LD_PRELOAD", "libnss_wrapper.so",
                "NSS_WRAPPER_PASSWD", users.toString(),
                "NSS_WRAPPER_GROUP", users.toString()));
  }

  private static String randomPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().encodeToString(random);
  }
}
