package app.todo.database;

/** The database can't be asked just now. */
public class DatabaseAwayException extends RuntimeException {
  public DatabaseAwayException(String message) {
    super(message);
  }
}
