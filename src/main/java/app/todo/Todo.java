package app.todo;

import app.todo.command.TodoCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service, or runs the command that the arguments name. */
@QuarkusMain
public class Todo {
  private Todo() {}

  public static void main(String... arguments) {
    if (arguments.length > 0) {
      System.exit(TodoCommand.run(new ServiceClock().clock(), arguments));
    }
    // Quarkus answers an address that it can't read without a word; app.todo.problem explains.
    System.setProperty("vertx.disableURIValidation", "true");
    Quarkus.run();
  }
}
