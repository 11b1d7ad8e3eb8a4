package app.todo.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resource.classpath.ClassPathResource;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of this version by a list that is a file, for what runs outside of Quarkus, which
 * finds them when it is built: in an executable no class path can be searched.
 */
public final class BundledMigrations implements ResourceProvider {
  private static final String FOLDER = "db/migration";
  private static final String LIST = "/db/migrations.txt";

  private final List<LoadableResource> resources =
      names().stream().map(BundledMigrations::resource).toList();

  /** The files' names, in order. */
  static List<String> names() {
    try (InputStream list = BundledMigrations.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException("No " + LIST);
      }
      return new String(list.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version that the schema has after the last of them. */
  public static int newest() {
    return Integer.parseInt(names().getLast().replaceAll("V(\\d+)__.*", "$1"));
  }

  private static LoadableResource resource(String name) {
    return new ClassPathResource(
        new Location("classpath:" + FOLDER),
        FOLDER + "/" + name,
        BundledMigrations.class.getClassLoader(),
        UTF_8);
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    return resources.stream()
        .filter(resource -> resource.getRelativePath().equals(name))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return resources.stream()
        .filter(resource -> resource.getFilename().startsWith(prefix))
        .filter(resource -> List.of(suffixes).stream().anyMatch(resource.getFilename()::endsWith))
        .toList();
  }
}
