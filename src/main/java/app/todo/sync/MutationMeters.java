package app.todo.sync;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts mutations by what became of them. */
@ApplicationScoped
class MutationMeters {
  private final Counter applied;
  private final Counter superseded;
  private final Counter refused;

  MutationMeters(MeterRegistry meters) {
    applied = counter(meters, "applied");
    superseded = counter(meters, "superseded");
    refused = counter(meters, "refused");
  }

  /** Counts those of a batch; one of which any field was superseded counts as superseded. */
  void count(int mutations, Batch batch) {
    int supersededOnes = batch.superseded().size();
    int refusedOnes = batch.refused().size();
    superseded.increment(supersededOnes);
    refused.increment(refusedOnes);
    applied.increment(mutations - supersededOnes - refusedOnes);
  }

  private static Counter counter(MeterRegistry meters, String outcome) {
    return Counter.builder("todo.mutations")
        .description("Mutations that clients have sent, by what became of them")
        .tag("outcome", outcome)
        .register(meters);
  }
}
