package app.todo.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each overlay promises a cluster, asked of what it renders. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManifestsIT {
  private static final Set<String> SECRETS_MADE_BY_HAND = Set.of("todo-database", "todo-tls");
  private static final String WRITTEN_BY_CLOUDNATIVE_PG = "todo-database-app";
  private static final String NAME = "app.kubernetes.io/name";

  // --- What must agree ---------------------------------------------------------------------------

  @EachOverlay
  void each_object_has_a_name_of_its_own_in_the_one_namespace(String overlay) {
    Set<String> names = new HashSet<>();
    for (HasMetadata object : Manifests.of(overlay).all()) {
      String name = object.getKind() + " " + object.getMetadata().getName();
      assertTrue(names.add(name), name);
      assertEquals(
          object instanceof Namespace ? null : "todo", object.getMetadata().getNamespace(), name);
    }
  }

  @EachOverlay
  void each_object_says_what_it_belongs_to(String overlay) {
    Manifests manifests = Manifests.of(overlay);
    for (HasMetadata object : manifests.all()) {
      Map<String, String> labels = object.getMetadata().getLabels();
      assertEquals("todo", labels.get("app.kubernetes.io/part-of"), object::toString);
      boolean ofThemAll =
          object instanceof Namespace || object.getMetadata().getName().equals("default");
      assertTrue(ofThemAll || labels.containsKey(NAME), object::toString);
    }
    Deployment todo = manifests.one(Deployment.class, "todo");
    assertEquals(
        applicationVersion(), todo.getMetadata().getLabels().get("app.kubernetes.io/version"));
  }

  @EachOverlay
  void what_selects_pods_selects_those_it_is_for(String overlay) {
    Manifests manifests = Manifests.of(overlay);
    for (Deployment deployment : manifests.all(Deployment.class)) {
      assertSelects(deployment.getSpec().getSelector(), deployment.getSpec().getTemplate());
      deployment
          .getSpec()
          .getTemplate()
          .getSpec()
          .getTopologySpreadConstraints()
          .forEach(it -> assertSelects(it.getLabelSelector(), deployment.getSpec().getTemplate()));
    }
    for (StatefulSet set : manifests.all(StatefulSet.class)) {
      assertSelects(set.getSpec().getSelector(), set.getSpec().getTemplate());
      manifests.one(Service.class, set.getSpec().getServiceName());
    }
    for (Service service : manifests.all(Service.class)) {
      PodTemplateSpec pods = onlyPodsOf(service, manifests);
      service
          .getSpec()
          .getPorts()
          .forEach(port -> assertHasPort(pods, port.getTargetPort().getStrVal()));
    }
    for (PodDisruptionBudget budget : manifests.all(PodDisruptionBudget.class)) {
      assertSelects(
          budget.getSpec().getSelector(),
          manifests.one(Deployment.class, "todo").getSpec().getTemplate());
    }
    var scaled = manifests.one(HorizontalPodAutoscaler.class, "todo").getSpec().getScaleTargetRef();
    assertEquals("apps/v1 Deployment", scaled.getApiVersion() + " " + scaled.getKind());
    manifests.one(Deployment.class, scaled.getName());
  }

  @EachOverlay
  void requests_find_their_way_by_the_names_of_ports(String overlay) {
    Manifests manifests = Manifests.of(overlay);
    for (IngressRule rule : manifests.one(Ingress.class, "todo").getSpec().getRules()) {
      rule.getHttp()
          .getPaths()
          .forEach(path -> {
            var backend = path.getBackend().getService();
            Service service = manifests.one(Service.class, backend.getName());
            assertTrue(
                service.getSpec().getPorts().stream()
                    .anyMatch(port -> port.getName().equals(backend.getPort().getName())));
          });
    }
    for (PodTemplateSpec pods : manifests.pods()) {
      for (Container container : pods.getSpec().getContainers()) {
        Manifests.probes(container)
            .map(Manifests::port)
            .filter(port -> port != null)
            .forEach(port -> assertHasPort(pods, port.getStrVal()));
      }
    }
    for (NetworkPolicy policy : manifests.all(NetworkPolicy.class)) {
      List<PodTemplateSpec> selected = podsOf(policy.getSpec().getPodSelector(), manifests);
      policy.getSpec().getIngress().stream()
          .flatMap(rule -> rule.getPorts().stream())
          .filter(port -> port.getPort().getStrVal() != null)
          .forEach(port -> selected.forEach(it -> assertHasPort(it, port.getPort().getStrVal())));
    }
  }

  @EachOverlay
  void what_pods_mount_and_read_is_there(String overlay) {
    Manifests manifests = Manifests.of(overlay);
    Set<String> settings =
        manifests.all(ConfigMap.class).stream()
            .map(it -> it.getMetadata().getName())
            .collect(Collectors.toSet());
    for (PodTemplateSpec pods : manifests.pods()) {
      Set<String> volumes =
          pods.getSpec().getVolumes().stream().map(Volume::getName).collect(Collectors.toSet());
      claims(manifests).forEach(volumes::add);
      for (Container container : pods.getSpec().getContainers()) {
        container.getVolumeMounts().forEach(it -> assertTrue(volumes.contains(it.getName())));
        container
            .getEnvFrom()
            .forEach(it -> assertTrue(settings.contains(it.getConfigMapRef().getName())));
        container.getEnv().forEach(it -> assertNull(it.getValueFrom(), it::toString));
      }
    }
    PodSpec todo = manifests.one(Deployment.class, "todo").getSpec().getTemplate().getSpec();
    manifests.one(ServiceAccount.class, todo.getServiceAccountName());
  }

  @EachOverlay
  void secrets_are_named_and_never_written(String overlay) {
    Manifests manifests = Manifests.of(overlay);
    Set<String> known =
        overlay.equals("cloudnative-pg")
            ? Set.of(WRITTEN_BY_CLOUDNATIVE_PG, "todo-tls")
            : SECRETS_MADE_BY_HAND;
    Stream<String> mounted =
        manifests.pods().stream()
            .flatMap(it -> it.getSpec().getVolumes().stream())
            .filter(it -> it.getSecret() != null)
            .map(it -> it.getSecret().getSecretName());
    Stream<String> certificates =
        manifests.one(Ingress.class, "todo").getSpec().getTls().stream()
            .map(it -> it.getSecretName());
    Stream.concat(mounted, certificates).forEach(it -> assertTrue(known.contains(it), it));
    manifests
        .containers()
        .flatMap(it -> it.getEnv().stream())
        .filter(it -> it.getName().matches("(?i).*(password|secret|token|url)"))
        .forEach(it -> assertNull(it.getValue(), it::toString));
  }

  // --- Admission ---------------------------------------------------------------------------------

  @EachOverlay
  void the_namespace_admits_only_what_is_restricted(String overlay) {
    Map<String, String> labels =
        Manifests.of(overlay).one(Namespace.class, "todo").getMetadata().getLabels();
    assertEquals("restricted", labels.get("pod-security.kubernetes.io/enforce"));
  }

  /** The rules of the standard, and a read-only root file system. */
  @EachOverlay
  void pods_are_restricted(String overlay) {
    for (PodTemplateSpec pods : Manifests.of(overlay).pods()) {
      PodSpec pod = pods.getSpec();
      assertEquals(true, pod.getSecurityContext().getRunAsNonRoot());
      assertTrue(pod.getSecurityContext().getRunAsUser() > 0);
      assertTrue(pod.getSecurityContext().getRunAsGroup() > 0);
      assertEquals("RuntimeDefault", pod.getSecurityContext().getSeccompProfile().getType());
      assertNull(pod.getHostNetwork());
      assertNull(pod.getHostPID());
      assertNull(pod.getHostIPC());
      assertTrue(pod.getInitContainers().isEmpty());
      pod.getVolumes()
          .forEach(
              it -> assertTrue(it.getEmptyDir() != null || it.getSecret() != null, it::toString));
      for (Container container : pod.getContainers()) {
        var context = container.getSecurityContext();
        assertEquals(false, context.getAllowPrivilegeEscalation());
        assertEquals(true, context.getReadOnlyRootFilesystem());
        assertEquals(List.of("ALL"), context.getCapabilities().getDrop());
        assertTrue(context.getCapabilities().getAdd().isEmpty());
        assertNull(context.getPrivileged());
        assertNull(context.getRunAsUser());
        container.getPorts().forEach(it -> assertNull(it.getHostPort()));
      }
    }
  }

  @EachOverlay
  void nobody_has_a_token_for_the_cluster(String overlay) {
    Manifests manifests = Manifests.of(overlay);
    manifests
        .all(ServiceAccount.class)
        .forEach(it -> assertEquals(false, it.getAutomountServiceAccountToken()));
    for (PodTemplateSpec pods : manifests.pods()) {
      assertEquals(false, pods.getSpec().getAutomountServiceAccountToken());
      assertEquals(false, pods.getSpec().getEnableServiceLinks());
    }
  }

  @EachOverlay
  void nothing_reaches_anything_but_by_a_way_that_is_needed(String overlay) {
    List<NetworkPolicy> policies = Manifests.of(overlay).all(NetworkPolicy.class);
    NetworkPolicySpec fallback =
        policies.stream()
            .filter(it -> it.getMetadata().getName().equals("default"))
            .findFirst()
            .orElseThrow()
            .getSpec();
    assertEquals(List.of("Ingress", "Egress"), fallback.getPolicyTypes());
    assertEquals(new LabelSelector(), fallback.getPodSelector());
    Set<String> everywhere =
        Set.of(
            "todo <- ingress-nginx/:http",
            "todo <- monitoring/:management",
            "todo -> kube-system/kube-dns:53",
            "todo -> kube-system/kube-dns:53/udp");
    Set<String> here =
        switch (overlay) {
          case "minikube" -> Set.of("todo -> postgres:postgresql", "postgres <- todo:postgresql");
          case "production" -> Set.of("todo -> anywhere:5432");
          default ->
              Set.of(
                  "todo -> anywhere:5432",
                  "todo-database <- todo:5432",
                  "todo-database <- todo-database:5432",
                  "todo-database <- todo-database:8000",
                  "todo-database <- cnpg-system/:5432",
                  "todo-database <- cnpg-system/:8000",
                  "todo-database -> todo-database:5432",
                  "todo-database -> todo-database:8000",
                  "todo-database -> kube-system/kube-dns:53",
                  "todo-database -> kube-system/kube-dns:53/udp",
                  "todo-database -> anywhere:443",
                  "todo-database -> anywhere:6443");
        };
    assertEquals(
        Stream.of(everywhere, here).flatMap(Set::stream).sorted().toList(),
        Ways.openedBy(policies).stream().toList());
  }

  /** Those of a Service or Deployment would have a usual Prometheus scrape each pod twice. */
  @EachOverlay
  void pods_alone_say_where_their_metrics_are(String overlay) {
    Manifests manifests = Manifests.of(overlay);
    PodTemplateSpec pods = manifests.one(Deployment.class, "todo").getSpec().getTemplate();
    Map<String, String> annotations = pods.getMetadata().getAnnotations();
    assertEquals("true", annotations.get("prometheus.io/scrape"));
    assertEquals("/q/metrics", annotations.get("prometheus.io/path"));
    assertEquals("9000", annotations.get("prometheus.io/port"));
    for (HasMetadata object : manifests.all()) {
      Map<String, String> others = object.getMetadata().getAnnotations();
      assertTrue(others == null || !others.containsKey("prometheus.io/scrape"), object::toString);
    }
  }

  // --- Rollouts and load -------------------------------------------------------------------------

  @EachOverlay
  void there_are_two_replicas_to_five_as_the_load_asks(String overlay) {
    Manifests manifests = Manifests.of(overlay);
    var scaling = manifests.one(HorizontalPodAutoscaler.class, "todo").getSpec();
    assertEquals(2, scaling.getMinReplicas());
    assertEquals(5, scaling.getMaxReplicas());
    assertEquals(1, scaling.getMetrics().size());
    assertEquals("cpu", scaling.getMetrics().getFirst().getResource().getName());
    assertEquals(
        70, scaling.getMetrics().getFirst().getResource().getTarget().getAverageUtilization());
    assertEquals(300, scaling.getBehavior().getScaleDown().getStabilizationWindowSeconds());
    var up = scaling.getBehavior().getScaleUp();
    assertTrue(
        up.getStabilizationWindowSeconds() >= 60, "a JVM still compiles in its first minute");
    assertEquals(1, up.getPolicies().getFirst().getValue());
    assertEquals(60, up.getPolicies().getFirst().getPeriodSeconds());
    // A number of replicas here would undo the autoscaler's with each apply.
    assertNull(manifests.one(Deployment.class, "todo").getSpec().getReplicas());
  }

  @EachOverlay
  void a_rollout_and_an_eviction_take_no_replica_before_another_is_ready(String overlay) {
    Manifests manifests = Manifests.of(overlay);
    var strategy = manifests.one(Deployment.class, "todo").getSpec().getStrategy();
    assertEquals("RollingUpdate", strategy.getType());
    assertEquals(new IntOrString(0), strategy.getRollingUpdate().getMaxUnavailable());
    assertEquals(new IntOrString(1), strategy.getRollingUpdate().getMaxSurge());
    var budget = manifests.one(PodDisruptionBudget.class, "todo").getSpec();
    assertEquals(new IntOrString(1), budget.getMaxUnavailable());
    assertEquals("AlwaysAllow", budget.getUnhealthyPodEvictionPolicy());
  }

  @EachOverlay
  void replicas_spread_over_nodes_and_zones(String overlay) {
    PodSpec todo = todo(overlay);
    assertEquals(
        Set.of("kubernetes.io/hostname 1", "topology.kubernetes.io/zone 1"),
        todo.getTopologySpreadConstraints().stream()
            .map(it -> it.getTopologyKey() + " " + it.getMaxSkew())
            .collect(Collectors.toSet()));
  }

  @EachOverlay
  void probes_ask_the_management_port(String overlay) {
    Container todo = todo(overlay).getContainers().getFirst();
    assertEquals(
        List.of("/q/health/started", "/q/health/ready", "/q/health/live"),
        Manifests.probes(todo).map(it -> it.getHttpGet().getPath()).toList());
    Manifests.probes(todo)
        .forEach(it -> assertEquals("management", it.getHttpGet().getPort().getStrVal()));
    assertEquals(9000, portNamed("management", todo).getContainerPort());
    assertEquals(8000, portNamed("http", todo).getContainerPort());
  }

  /**
   * A start took 86 s on a node with 15 times its load; probes must neither give up nor look too
   * seldom.
   */
  @EachOverlay
  void probes_fit_the_start(String overlay) {
    Container todo = todo(overlay).getContainers().getFirst();
    Probe startup = todo.getStartupProbe();
    int patience = startup.getPeriodSeconds() * startup.getFailureThreshold();
    assertTrue(patience >= 180);
    assertTrue(
        patience
            < Manifests.of(overlay)
                .one(Deployment.class, "todo")
                .getSpec()
                .getProgressDeadlineSeconds());
    assertTrue(startup.getPeriodSeconds() + todo.getReadinessProbe().getPeriodSeconds() <= 5);
    assertTrue(
        todo.getReadinessProbe().getPeriodSeconds() * todo.getReadinessProbe().getFailureThreshold()
            <= 10);
    assertTrue(
        todo.getLivenessProbe().getPeriodSeconds() * todo.getLivenessProbe().getFailureThreshold()
            >= 30);
  }

  @EachOverlay
  void draining_fits_into_the_grace_period(String overlay) throws IOException {
    Duration delay = duration(settings(overlay).get("QUARKUS_SHUTDOWN_DELAY"));
    Duration timeout = duration(application().getProperty("quarkus.shutdown.timeout"));
    long grace = todo(overlay).getTerminationGracePeriodSeconds();
    assertTrue(delay.compareTo(Duration.ofSeconds(5)) >= 0, "Ways in are closed in about 5 s");
    assertTrue(delay.plus(timeout).toSeconds() < grace, delay + " and " + timeout);
    assertTrue(grace <= 30);
  }

  @EachOverlay
  void resources_are_asked_for_and_limited(String overlay) {
    for (PodTemplateSpec pods : Manifests.of(overlay).pods()) {
      for (Container container : pods.getSpec().getContainers()) {
        Map<String, Quantity> requests = container.getResources().getRequests();
        Map<String, Quantity> limits = container.getResources().getLimits();
        assertEquals(Set.of("cpu", "memory"), requests.keySet());
        assertEquals(Set.of("cpu", "memory"), limits.keySet());
        assertTrue(bytes(requests.get("memory")) <= bytes(limits.get("memory")));
      }
    }
  }

  /**
   * What {@code minikube start --memory=6g} leaves beside its own pods, and 4 processors less their
   * share.
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 5})
  void a_rollout_finds_room_on_the_minikube_of_the_readme(int replicas) {
    long memory = 0;
    double processors = 0;
    Manifests manifests = Manifests.of("minikube");
    PodTemplateSpec todo = manifests.one(Deployment.class, "todo").getSpec().getTemplate();
    for (PodTemplateSpec pods : manifests.pods()) {
      int count = pods.equals(todo) ? replicas + 1 : 1;
      for (Container container : pods.getSpec().getContainers()) {
        Map<String, Quantity> requests = container.getResources().getRequests();
        memory += count * bytes(requests.get("memory"));
        processors += count * requests.get("cpu").getNumericalAmount().doubleValue();
      }
    }
    assertTrue(memory <= 5.4 * (1L << 30), memory + " bytes");
    assertTrue(processors <= 3, processors + " processors");
  }

  private static long bytes(Quantity quantity) {
    return Quantity.getAmountInBytes(quantity).longValueExact();
  }

  @Test
  void a_changed_setting_rolls_the_pods(@TempDir Path copy) throws IOException {
    Path k8s = Path.of("k8s");
    try (Stream<Path> files = Files.walk(k8s)) {
      for (Path file : files.toList()) {
        Files.createDirectories(copy.resolve(k8s.relativize(file)).getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, copy.resolve(k8s.relativize(file)));
        }
      }
    }
    Path base = copy.resolve("base/kustomization.yaml");
    Files.writeString(base, Files.readString(base).replace("POOL_SIZE=16", "POOL_SIZE=17"));

    assertNotEquals(
        todo("minikube").getContainers().getFirst().getEnvFrom(),
        todo(Manifests.of(copy.resolve("overlays/minikube")))
            .getContainers()
            .getFirst()
            .getEnvFrom());
  }

  // --- Where they differ -------------------------------------------------------------------------

  @Test
  void minikube_runs_the_image_that_was_loaded_at_todo_local() throws IOException {
    Container todo = todo("minikube").getContainers().getFirst();
    assertEquals("todo:" + applicationVersion(), todo.getImage());
    assertEquals("Never", todo.getImagePullPolicy());
    assertEquals(List.of("todo.local"), hosts("minikube"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"production", "cloudnative-pg"})
  void production_runs_a_digest_and_has_a_certificate(String overlay) {
    Container todo = todo(overlay).getContainers().getFirst();
    assertTrue(todo.getImage().matches("[^:]+/todo@sha256:[0-9a-f]{64}"), todo::getImage);
    assertEquals("IfNotPresent", todo.getImagePullPolicy());
    assertEquals(
        hosts(overlay),
        Manifests.of(overlay).one(Ingress.class, "todo").getSpec().getTls().stream()
            .flatMap(it -> it.getHosts().stream())
            .toList());
    assertTrue(Manifests.of(overlay).all(StatefulSet.class).isEmpty());
  }

  @Test
  void the_database_of_minikube_outlives_its_pods() {
    StatefulSet postgres = Manifests.of("minikube").one(StatefulSet.class, "postgres");
    assertEquals(1, postgres.getSpec().getReplicas());
    var claim = postgres.getSpec().getVolumeClaimTemplates().getFirst();
    assertEquals(new Quantity("10Gi"), claim.getSpec().getResources().getRequests().get("storage"));
    assertEquals(
        "Retain", postgres.getSpec().getPersistentVolumeClaimRetentionPolicy().getWhenDeleted());
    Container container = postgres.getSpec().getTemplate().getSpec().getContainers().getFirst();
    assertEquals(
        List.of("/var/lib/postgresql"),
        container.getVolumeMounts().stream()
            .filter(it -> it.getName().equals(claim.getMetadata().getName()))
            .map(it -> it.getMountPath())
            .toList());
    assertEquals(3, Manifests.probes(container).count());
    assertTrue(container.getImage().matches("postgres:\\d+\\.\\d+"), container::getImage);
  }

  /** A replica's pool; and its listener, its heartbeat and, for a moment, its migration. */
  @Test
  void the_database_of_minikube_has_connections_for_all_replicas() {
    Manifests manifests = Manifests.of("minikube");
    Container postgres =
        manifests
            .one(StatefulSet.class, "postgres")
            .getSpec()
            .getTemplate()
            .getSpec()
            .getContainers()
            .getFirst();
    int most =
        postgres.getArgs().stream()
            .filter(it -> it.startsWith("max_connections="))
            .mapToInt(it -> Integer.parseInt(it.substring(it.indexOf('=') + 1)))
            .sum();
    int replicas =
        1 + manifests.one(HorizontalPodAutoscaler.class, "todo").getSpec().getMaxReplicas();
    int each = 3 + Integer.parseInt(settings("minikube").get("DATABASE_POOL_SIZE"));
    int keptForTheSuperuser = 3;
    assertTrue(replicas * each + keptForTheSuperuser <= most, replicas * each + " of " + most);
  }

  // --- In words of the manifests -----------------------------------------------------------------

  private static PodSpec todo(String overlay) {
    return todo(Manifests.of(overlay));
  }

  private static PodSpec todo(Manifests manifests) {
    return manifests.one(Deployment.class, "todo").getSpec().getTemplate().getSpec();
  }

  private static Map<String, String> settings(String overlay) {
    return Manifests.of(overlay).all(ConfigMap.class).getFirst().getData();
  }

  private static List<String> hosts(String overlay) {
    return Manifests.of(overlay).one(Ingress.class, "todo").getSpec().getRules().stream()
        .map(IngressRule::getHost)
        .toList();
  }

  private static Stream<String> claims(Manifests manifests) {
    return manifests.all(StatefulSet.class).stream()
        .flatMap(it -> it.getSpec().getVolumeClaimTemplates().stream())
        .map(it -> it.getMetadata().getName());
  }

  private static ContainerPort portNamed(String name, Container container) {
    return container.getPorts().stream()
        .filter(it -> it.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No port is named " + name));
  }

  private static void assertHasPort(PodTemplateSpec pods, String name) {
    pods.getSpec().getContainers().forEach(it -> portNamed(name, it));
  }

  private static void assertSelects(LabelSelector selector, PodTemplateSpec pods) {
    assertTrue(selects(selector.getMatchLabels(), pods), selector::toString);
  }

  private static boolean selects(Map<String, String> labels, PodTemplateSpec pods) {
    return pods.getMetadata().getLabels().entrySet().containsAll(labels.entrySet());
  }

  private static PodTemplateSpec onlyPodsOf(Service service, Manifests manifests) {
    Map<String, String> labels = service.getSpec().getSelector();
    List<PodTemplateSpec> pods =
        manifests.pods().stream().filter(it -> selects(labels, it)).toList();
    assertEquals(1, pods.size(), service::toString);
    return pods.getFirst();
  }

  private static List<PodTemplateSpec> podsOf(LabelSelector selector, Manifests manifests) {
    return manifests.pods().stream().filter(it -> selects(selector.getMatchLabels(), it)).toList();
  }

  private static Duration duration(String text) {
    return Duration.parse("PT" + text);
  }

  private static String applicationVersion() {
    return System.getProperty("service.version");
  }

  private static Properties application() throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      properties.load(reader);
    }
    return properties;
  }
}
