package app.todo.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
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
  void outgoing_opens_https_and_mail_to_the_internet_alone() throws IOException {
    NetworkPolicy policy = production("outgoing").one(NetworkPolicy.class, POLICY);
    assertEquals("todo", policy.getMetadata().getNamespace());
    List<NetworkPolicyEgressRule> rules = policy.getSpec().getEgress();
    assertEquals(1, rules.size());
    assertEquals(
        List.of(443, 465, 587),
        rules.getFirst().getPorts().stream().map(it -> it.getPort().getIntVal()).toList());
    assertTrue(
        rules.getFirst().getTo().stream()
            .flatMap(it -> it.getIpBlock().getExcept().stream())
            .toList()
            .containsAll(List.of("10.0.0.0/8", "169.254.0.0/16", "fc00::/7")));
  }

  @Test
  void backup_runs_the_overlays_image_as_nobody_special() throws IOException {
    CronJob job = production("backup").one(CronJob.class, "todo-backup");
    PodSpec pod = job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec();
    Container container = pod.getContainers().getFirst();

    assertEquals(List.of("todo", "backup", "/backups"), container.getCommand());
    assertTrue(container.getImage().startsWith("registry.example.com/todo@"), container::getImage);
    assertTrue(pod.getSecurityContext().getRunAsNonRoot());
    assertEquals("RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType());
    assertFalse(container.getSecurityContext().getAllowPrivilegeEscalation());
    assertTrue(container.getSecurityContext().getReadOnlyRootFilesystem());
    assertEquals(List.of("ALL"), container.getSecurityContext().getCapabilities().getDrop());
    assertEquals("Forbid", job.getSpec().getConcurrencyPolicy());
  }

  /** Its pods would else be given people's requests, and be taken for replicas. */
  @Test
  void backup_is_no_replica() throws IOException {
    Manifests manifests = production("backup");
    CronJob job = manifests.one(CronJob.class, "todo-backup");
    String name =
        job.getSpec()
            .getJobTemplate()
            .getSpec()
            .getTemplate()
            .getMetadata()
            .getLabels()
            .get("app.kubernetes.io/name");
    assertFalse(
        manifests.one(Service.class, "todo").getSpec().getSelector().containsValue(name), name);
    NetworkPolicy policy = manifests.one(NetworkPolicy.class, "todo-backup");
    assertEquals(
        name, policy.getSpec().getPodSelector().getMatchLabels().get("app.kubernetes.io/name"));
  }

  private static Manifests production(String component) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "kustomize", component));
    Files.writeString(
        folder.resolve("kustomization.yaml"),
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        resources:
          - ../../../k8s/overlays/production
        components:
          - ../../../k8s/components/%s
        images:
          - name: todo
            newName: registry.example.com/todo
            digest: sha256:%s
        """
            .formatted(component, "0".repeat(64)));
    return Manifests.of(folder);
  }

  @EachOverlay
  void components_are_off_by_default(String overlay) {
    assertTrue(Manifests.of(overlay).all(CronJob.class).isEmpty());
    assertTrue(
        Manifests.of(overlay).all(NetworkPolicy.class).stream()
            .noneMatch(it -> it.getMetadata().getName().equals(POLICY)));
  }
}
