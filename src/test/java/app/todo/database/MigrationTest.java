package app.todo.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationTest {

  @Inject Migration migration;

  @Test
  void the_embedded_database_is_migrated_before_the_service_serves() {
    assertTrue(migration.isComplete());
  }
}
