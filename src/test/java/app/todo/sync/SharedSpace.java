package app.todo.sync;

import app.todo.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Shared spaces whose members come and go without invitations. */
@ApplicationScoped
public class SharedSpace {
  private final EntityManager entities;

  SharedSpace(EntityManager entities) {
    this.entities = entities;
  }

  /** A new space of its owner's, whose list has the same id. */
  UUID of(Person owner) {
    UUID space = UUID.randomUUID();
    execute("insert into space (id, revision) values (?1, 1)", space);
    addList(space, space);
    join(space, owner, "owner");
    return space;
  }

  /** Adds a list that was in the space from its beginning. */
  void addList(UUID space, UUID id) {
    execute(
        "insert into list (id, space_id, name, color, revision, created_at)"
            + " values (?1, ?2, 'Shared', '#3B82F6', 1, now())",
        id,
        space);
  }

  void join(UUID space, Person person, String role) {
    execute(
        "insert into member (space_id, account_id, role) values (?1, ?2, ?3)",
        space,
        person.id(),
        role);
  }

  void leave(UUID space, Person person) {
    execute("delete from member where space_id = ?1 and account_id = ?2", space, person.id());
  }

  void execute(String statement, Object... parameters) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          var query = entities.createNativeQuery(statement);
          for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
          }
          query.executeUpdate();
        });
  }
}
