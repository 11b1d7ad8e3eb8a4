package app.todo;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public class Todo {
  private Todo() {}

  public static void main(String... arguments) {
    // Quarkus answers an address that it can't read without a word; app.todo.problem explains.
    System.setProperty("vertx.disableURIValidation", "true");
    Quarkus.run(arguments);
  }
}
