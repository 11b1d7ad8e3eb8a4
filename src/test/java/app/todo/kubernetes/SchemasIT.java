package app.todo.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a server would refuse, found without one: each overlay renders, and is of Kubernetes' types.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemasIT {

  @EachOverlay
  void it_renders_the_same_whoever_renders_it(String overlay) {
    Path folder = Path.of("k8s/overlays", overlay);
    Set<List<JsonNode>> renderings =
        Kustomize.all().stream()
            .map(kustomize -> Manifests.trees(kustomize.render(folder)))
            .collect(Collectors.toSet());
    assertEquals(1, renderings.size());
  }

  /** By Kubernetes' schemas, which know what must be there, and not what must not. */
  @EachOverlay
  void nothing_in_it_is_missing_or_of_another_kind(String overlay) {
    assertEquals("", refusals(rendered(overlay)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: v1, kind: Service, spec: {ports: [{name: http}]}}",
        "{apiVersion: v1, kind: Service, spec: {ports: [{port: 80, protocol: HTTP}]}}",
        "{apiVersion: apps/v1, kind: Deployment, spec: {template: {}}}"
      })
  void what_is_missing_would_be_found(String yaml) {
    assertFalse(refusals(yaml).isEmpty());
  }

  @EachOverlay
  void nothing_in_it_is_unknown_to_its_type(String overlay) {
    assertFalse(Manifests.of(overlay).all().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: v1, kind: Service, spec: {port: 80}}",
        "{apiVersion: v1, kind: Service, spec: {ports: [{port: '80'}]}}",
        "{apiVersion: v1, kind: ConfigMap, data: {DATABASE_POOL_SIZE: 16}}",
        "{apiVersion: v1, kind: ConfigMap, data: {A: a, A: b}}",
        "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {replicas: 2}}}}",
        "{apiVersion: apps/v1beta1, kind: Deployment}"
      })
  void what_is_unknown_would_be_found(String yaml) {
    assertThrows(AssertionError.class, () -> Manifests.parse(yaml));
  }

  /** A number in quotation marks is a name to Kubernetes, and no port or pod has such a name. */
  @EachOverlay
  void a_number_where_a_name_may_stand_is_written_as_a_number(String overlay) {
    Manifests manifests = Manifests.of(overlay);
    Stream<IntOrString> values =
        Stream.of(
                manifests.all(Service.class).stream()
                    .flatMap(it -> it.getSpec().getPorts().stream())
                    .map(port -> port.getTargetPort()),
                manifests.all(Deployment.class).stream()
                    .map(it -> it.getSpec().getStrategy().getRollingUpdate())
                    .flatMap(it -> Stream.of(it.getMaxSurge(), it.getMaxUnavailable())),
                manifests.all(PodDisruptionBudget.class).stream()
                    .map(it -> it.getSpec().getMaxUnavailable()),
                manifests.containers().flatMap(Manifests::probes).map(Manifests::port))
            .flatMap(it -> it);
    values
        .filter(value -> value != null && value.getStrVal() != null)
        .forEach(it -> assertTrue(it.getStrVal().matches(".*[a-z%].*"), it::getStrVal));
  }

  private static String rendered(String overlay) {
    return Kustomize.all().getFirst().render(Path.of("k8s/overlays", overlay));
  }

  /** A line for each object that a schema refuses; there is none of CloudNativePG's here. */
  private static String refusals(String yaml) {
    String objects =
        Manifests.trees(yaml).stream()
            .filter(object -> !object.path("apiVersion").asText().startsWith("postgresql.cnpg.io"))
            .map(JsonNode::toString)
            .collect(Collectors.joining(",", "[", "]"));
    return Program.of("node", "src/test/kubernetes/validate.js").output(objects);
  }
}
