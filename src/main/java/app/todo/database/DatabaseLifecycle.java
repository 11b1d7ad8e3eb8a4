package app.todo.database;

import app.todo.settings.Refusal;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Brings the database up with the service and takes it down after everything that uses it. An
 * embedded server is waited for, as there is nothing to serve before; one elsewhere comes when it
 * comes.
 *
 * <p>A singleton, as those are destroyed after all that is application-scoped.
 */
@Singleton
class DatabaseLifecycle {

  private final Optional<String> mistake;
  private final Database database;
  private final EmbeddedServer embedded;
  private final Migration migration;
  private final Heartbeat heartbeat;
  private final AgroalDataSource pool;
  private @Nullable Thread migrating;

  DatabaseLifecycle(
      @ConfigProperty(name = "todo.database.mistake") Optional<String> mistake,
      Database database,
      EmbeddedServer embedded,
      Migration migration,
      Heartbeat heartbeat,
      AgroalDataSource pool) {
    this.mistake = mistake;
    this.database = database;
    this.embedded = embedded;
    this.migration = migration;
    this.heartbeat = heartbeat;
    this.pool = pool;
  }

  /** First of all that starts with the service, once its settings are looked at. */
  void start(@Observes @Priority(2) StartupEvent event) throws InterruptedException {
    if (mistake.isPresent()) {
      throw Refusal.because(mistake.get());
    }
    if (embedded.isWanted()) {
      startEmbedded();
      migration.run();
      heartbeat.start();
      heartbeat.awaitFirst();
    } else {
      heartbeat.start();
      migrating = Thread.ofPlatform().daemon().name("migration").start(this::migrate);
    }
  }

  private void startEmbedded() throws InterruptedException {
    try {
      database.setPassword(embedded.start());
    } catch (IOException e) {
      throw Refusal.because(String.valueOf(e.getMessage()));
    }
  }

  private void migrate() {
    try {
      migration.runUntilComplete();
    } catch (InterruptedException serviceStops) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void stop() {
    if (migrating != null) {
      migrating.interrupt();
    }
    heartbeat.stop();
    pool.close();
    embedded.stop();
  }
}
