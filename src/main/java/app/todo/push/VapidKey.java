package app.todo.push;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The key pair by which push services know this installation: the same on every replica, made at
 * its first use and kept in the database. Replicas that make one at the same time wait for each
 * other at the table's one row, and use the first.
 */
@ApplicationScoped
class VapidKey {
  private static final String INSERT =
      """
      insert into vapid_key (public_key, private_key)
      values (:public, :private)
      on conflict do nothing
      """;

  private final Session session;
  private volatile @Nullable Pair known;

  VapidKey(Session session) {
    this.session = session;
  }

  /** The pair, with the public key as browsers take it. */
  record Pair(String publicKey, PrivateKey privateKey) {}

  Pair pair() {
    @Nullable Pair pair = known;
    if (pair == null) {
      pair = QuarkusTransaction.requiringNew().call(() -> find().orElseGet(this::make));
      known = pair;
    }
    return pair;
  }

  private Optional<Pair> find() {
    return session
        .createNativeQuery("select public_key, private_key from vapid_key", Object[].class)
        .uniqueResultOptional()
        .map(row ->
            new Pair(
                Base64.getUrlEncoder().withoutPadding().encodeToString((byte[]) row[0]),
                P256.privateKey((byte[]) row[1])));
  }

  private Pair make() {
    KeyPair made = P256.newPair();
    session
        .createNativeMutationQuery(INSERT)
        .setParameter("public", P256.bytes((ECPublicKey) made.getPublic()))
        .setParameter("private", made.getPrivate().getEncoded())
        .executeUpdate();
    return find().orElseThrow();
  }
}
