package app.todo.space;

/** Rows that a feature derives from those of a space, written with each step of its revision. */
public interface DerivedRows {

  /**
   * Common table expressions that write them, with the parameters {@code :space}, {@code
   * :revision}, which the changed rows have, and {@code :now}.
   */
  String expressions();
}
