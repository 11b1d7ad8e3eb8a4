package app.todo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** More rows of a kind than anybody would make by asking, and how many are left of them. */
@ApplicationScoped
public class Copies {
  private final EntityManager entities;

  Copies(EntityManager entities) {
    this.entities = entities;
  }

  /** Makes as many copies of a row, which differ by their ids. */
  public void of(String table, UUID id, int count) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            entities
                .createNativeQuery(
                    """
                    insert into %1$s
                    select copy.*
                    from %1$s original
                    cross join generate_series(1, ?2) number
                    cross join jsonb_populate_record(
                      original,
                      jsonb_build_object('id', gen_random_uuid(), 'number', number)) copy
                    where original.id = ?1
                    """
                        .formatted(table))
                .setParameter(1, id)
                .setParameter(2, count)
                .executeUpdate());
  }

  /** Rows of a person's own space that meet a condition. */
  public long count(String table, Person person, String condition) {
    return count(table, "space_id", person, condition);
  }

  /** Whether the person's own space is there: one, or none. */
  public long countSpaces(Person person) {
    return count("space", "id", person, "true");
  }

  private long count(String table, String column, Person person, String condition) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            (long)
                entities
                    .createNativeQuery(
                        "select count(*) from %s where %s = ?1 and %s"
                            .formatted(table, column, condition),
                        Long.class)
                    .setParameter(1, person.id())
                    .getSingleResult());
  }
}
