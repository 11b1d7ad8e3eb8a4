package app.todo.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an operator may add to an overlay. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComponentsIT {
  private static final String POLICY = "todo-to-internet";

  @Test
  void outgoing_opens_https_to_the_internet_and_nothing_private() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "kustomize", "outgoing"));
    Files.writeString(
        folder.resolve("kustomization.yaml"),
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        resources:
          - ../../../k8s/overlays/production
        components:
          - ../../../k8s/components/outgoing
        """);
    NetworkPolicy policy = Manifests.of(folder).one(NetworkPolicy.class, POLICY);
    assertEquals("todo", policy.getMetadata().getNamespace());
    List<NetworkPolicyEgressRule> rules = policy.getSpec().getEgress();
    assertEquals(1, rules.size());
    assertEquals(443, rules.getFirst().getPorts().getFirst().getPort().getIntVal());
    assertTrue(
        rules.getFirst().getTo().stream()
            .flatMap(it -> it.getIpBlock().getExcept().stream())
            .toList()
            .containsAll(List.of("10.0.0.0/8", "169.254.0.0/16", "fc00::/7")));
  }

  @EachOverlay
  void it_is_off_by_default(String overlay) {
    assertTrue(
        Manifests.of(overlay).all(NetworkPolicy.class).stream()
            .noneMatch(it -> it.getMetadata().getName().equals(POLICY)));
  }
}
