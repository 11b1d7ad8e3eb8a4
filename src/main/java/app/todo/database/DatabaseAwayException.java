package app.todo.database;

/** The database can't be reached, or does not have this version's schema yet: later it may. */
public final class DatabaseAwayException extends RuntimeException {

  public DatabaseAwayException() {
    super("The database is away");
  }
}
