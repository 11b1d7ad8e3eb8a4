package app.todo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lays PostgreSQL out in a folder for an image to bring as its {@code TODO_POSTGRES_HOME}, so that
 * a container neither unpacks it nor needs a shell: {@code java -cp …
 * app.todo.database.PostgresForImage <folder>}, by any user but root.
 */
final class PostgresForImage {

  private PostgresForImage() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    PostgresPrograms programs = PostgresPrograms.in(Path.of(arguments[0]));
    Path log = Files.createTempFile("initdb-", ".log");
    new NewCluster(programs, EmbeddedPostgres.USERNAME, log).makeTemplate();
    Files.delete(log);
  }
}
