package app.todo.web;

import static java.util.Map.entry;

import app.todo.web.StaticFile.Form;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The web app's and Swagger UI's files, read from the class path once and kept. Vert.x would unpack
 * them to a temporary folder, and a container may have no place that can be written.
 */
@Singleton
class StaticFiles {
  /** Where Quarkus puts what the web build made. */
  private static final String APP = "META-INF/resources";

  /** Where Quarkus puts the Swagger UI that it has made ready. */
  private static final String DOCS =
      "META-INF/io.smallrye_smallrye-open-api-ui__jar/META-INF/resources/openapi-ui";

  /** What tells browsers how to install the app; its name is the only sign of its type. */
  private static final String MANIFEST = "/manifest.json";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          entry("css", "text/css; charset=utf-8"),
          entry("html", "text/html; charset=utf-8"),
          entry("ico", "image/vnd.microsoft.icon"),
          entry("js", "text/javascript; charset=utf-8"),
          entry("json", "application/json"),
          entry("map", "application/json"),
          entry("png", "image/png"),
          entry("svg", "image/svg+xml"),
          entry("txt", "text/plain; charset=utf-8"),
          entry("webp", "image/webp"),
          entry("woff2", "font/woff2"),
          entry("yaml", "application/yaml"));

  private final ClassLoader classPath = Thread.currentThread().getContextClassLoader();
  private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

  Optional<StaticFile> app(String path) {
    return find(APP + path);
  }

  Optional<StaticFile> docs(String path) {
    return find(DOCS + path);
  }

  /** Only what there is gets remembered, so that asking for other things fills no memory. */
  private Optional<StaticFile> find(String name) {
    StaticFile known = files.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<StaticFile> file = read(name);
    file.ifPresent(it -> files.put(name, it));
    return file;
  }

  /** The build has put compressed copies beside what is worth compressing. */
  private Optional<StaticFile> read(String name) {
    String type = type(name);
    // A folder has a stream too on most class paths: its listing, or nothing.
    if (type == null) {
      return Optional.empty();
    }
    return bytes(name)
        .map(bytes -> {
          String tag = DigestUtils.sha256Hex(bytes).substring(0, 16);
          List<Form> forms = new ArrayList<>();
          bytes(name + ".br").ifPresent(it -> forms.add(Form.of("br", tag, it)));
          bytes(name + ".gz").ifPresent(it -> forms.add(Form.of("gzip", tag, it)));
          forms.add(Form.of(StaticFile.AS_IT_IS, tag, bytes));
          return new StaticFile(type, List.copyOf(forms));
        });
  }

  private Optional<byte[]> bytes(String name) {
    try (InputStream stream = classPath.getResourceAsStream(name)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null for what is no file of the app's: all that are have an extension. */
  private static @Nullable String type(String name) {
    if (name.endsWith(MANIFEST)) {
      return "application/manifest+json";
    }
    return TYPES.get(name.substring(name.lastIndexOf('.') + 1));
  }
}
