import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes one jar of a folder of them: {@code java Libraries <folder> <jar>}. Each jar costs a start
 * its opening, its manifest and a look into it for each resource and class that is not there. What
 * several have under one name is joined where it is a list, and put under the jar's name where it
 * is a licence; anything else on which two differ ends the build.
 */
class Libraries {
  /** What is about jars and modules that are no more, or for builds. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "module-info\\.class|OSGI-INF/.*|META-INF/(MANIFEST\\.MF|INDEX\\.LIST|.*\\.(SF|RSA|DSA|EC)"
              + "|jandex\\.idx|beans\\.xml|native-image/.*|quarkus-.*|maven/.*/pom\\.xml)");

  private static final Pattern LICENCE =
      Pattern.compile("(META-INF/)?(?<name>[^/]*(licen[sc]e|notice)[^/]*)", CASE_INSENSITIVE);

  private static final Pattern LIST =
      Pattern.compile("META-INF/services/.*|META-INF/io\\.netty\\.versions\\.properties");

  private static final LocalDateTime ALWAYS_THE_SAME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final Map<String, byte[]> files = new TreeMap<>();

  public static void main(String[] arguments) throws IOException {
    Libraries libraries = new Libraries();
    for (Path jar : jars(Path.of(arguments[0]))) {
      libraries.add(jar);
    }
    libraries.write(Path.of(arguments[1]));
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** Of classes that a jar has for several versions of Java those for this one. */
  private void add(Path path) throws IOException {
    try (JarFile jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
      for (JarEntry entry : jar.versionedStream().toList()) {
        if (!entry.isDirectory() && !LEFT_OUT.matcher(entry.getName()).matches()) {
          try (InputStream content = jar.getInputStream(entry)) {
            add(name(entry.getName(), path), content.readAllBytes());
          }
        }
      }
    }
  }

  private static String name(String name, Path jar) {
    var licence = LICENCE.matcher(name);
    return licence.matches()
        ? "META-INF/licenses/" + jar.getFileName() + "/" + licence.group("name")
        : name;
  }

  private void add(String name, byte[] content) throws IOException {
    byte[] other = files.putIfAbsent(name, content);
    if (other != null && LIST.matcher(name).matches()) {
      files.put(name, joined(other, content));
    } else if (other != null && !Arrays.equals(other, content)) {
      throw new IllegalStateException("Two libraries differ on " + name);
    }
  }

  private static byte[] joined(byte[] one, byte[] other) throws IOException {
    var lines = new ByteArrayOutputStream();
    lines.write(one);
    lines.write('\n');
    lines.write(other);
    return lines.toByteArray();
  }

  private void write(Path jar) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(ALWAYS_THE_SAME);
        out.putNextEntry(entry);
        out.write(file.getValue());
      }
    }
  }
}
