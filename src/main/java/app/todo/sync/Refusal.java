package app.todo.sync;

import app.todo.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A mutation that was refused, and why. */
@RegisterForReflection
record Refusal(long id, Problem problem) {}
