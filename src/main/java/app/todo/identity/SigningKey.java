package app.todo.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs cookies and links: the same on every replica, made and kept in the database.
 */
@ApplicationScoped
public class SigningKey {
  private static final int BYTES = 32;

  private final EntityManager entities;
  private volatile byte @Nullable [] known;

  SigningKey(EntityManager entities) {
    this.entities = entities;
  }

  public byte[] value() {
    byte @Nullable [] key = known;
    if (key == null) {
      key = QuarkusTransaction.requiringNew().call(this::read);
      known = key;
    }
    return key;
  }

  private byte[] read() {
    byte[] made = new byte[BYTES];
    new SecureRandom().nextBytes(made);
    entities
        .createNativeQuery("insert into signing_key (value) values (?1) on conflict do nothing")
        .setParameter(1, made)
        .executeUpdate();
    return (byte[])
        entities.createNativeQuery("select value from signing_key", byte[].class).getSingleResult();
  }
}
