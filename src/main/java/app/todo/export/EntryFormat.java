package app.todo.export;

/** A format that has a part for each task, in their order. */
interface EntryFormat {
  default String head() {
    return "";
  }

  String of(Entry entry);

  default String tail() {
    return "";
  }
}
