package app.todo.database;

import jakarta.inject.Singleton;

/** Whether requests can be served now: the database answers and has this version's schema. */
@Singleton
public class DatabaseStatus {

  private final Heartbeat heartbeat;
  private final Migration migration;

  DatabaseStatus(Heartbeat heartbeat, Migration migration) {
    this.heartbeat = heartbeat;
    this.migration = migration;
  }

  public boolean isServing() {
    return migration.isComplete() && heartbeat.isThere();
  }

  /** What an operator has to know about the database, in a sentence; empty when all is well. */
  public String trouble() {
    return migration.trouble();
  }

  /**
   * Lets through what can be served.
   *
   * @throws DatabaseAwayException if requests can't be served now
   */
  public void requireServing() {
    if (!isServing()) {
      throw new DatabaseAwayException();
    }
  }
}
