package app.todo.reminder;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests of other packages have reminders ring. */
@ApplicationScoped
public class Reminders {
  private final Sweep sweep;

  Reminders(Sweep sweep) {
    this.sweep = sweep;
  }

  /** Has all ring that is due, and all messages to browsers sent. */
  public void ring() {
    sweep.run();
  }
}
