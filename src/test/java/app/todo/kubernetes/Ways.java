package app.todo.kubernetes;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways that network policies open, a line each: {@code todo -> postgres:postgresql}. */
final class Ways {
  private Ways() {}

  static Set<String> openedBy(List<NetworkPolicy> policies) {
    return policies.stream().flatMap(Ways::of).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> of(NetworkPolicy policy) {
    String pods = name(policy.getSpec().getPodSelector());
    Stream<String> in =
        policy.getSpec().getIngress().stream()
            .flatMap(rule -> lines(pods + " <- ", rule.getFrom(), rule.getPorts()));
    Stream<String> out =
        policy.getSpec().getEgress().stream()
            .flatMap(rule -> lines(pods + " -> ", rule.getTo(), rule.getPorts()));
    return Stream.concat(in, out);
  }

  private static Stream<String> lines(
      String beginning, List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
    List<String> ends = ports.isEmpty() ? List.of("any") : ports.stream().map(Ways::port).toList();
    List<String> others =
        peers.isEmpty() ? List.of("anywhere") : peers.stream().map(Ways::peer).toList();
    return others.stream()
        .flatMap(other -> ends.stream().map(end -> beginning + other + ":" + end));
  }

  private static String peer(NetworkPolicyPeer peer) {
    String pods = peer.getPodSelector() == null ? "" : name(peer.getPodSelector());
    if (peer.getNamespaceSelector() == null) {
      return peer.getIpBlock() == null ? pods : peer.getIpBlock().getCidr();
    }
    return name(peer.getNamespaceSelector()) + "/" + pods;
  }

  private static String port(NetworkPolicyPort port) {
    IntOrString number = port.getPort();
    String name =
        number.getStrVal() == null ? String.valueOf(number.getIntVal()) : number.getStrVal();
    return "UDP".equals(port.getProtocol()) ? name + "/udp" : name;
  }

  private static String name(LabelSelector selector) {
    if (!selector.getMatchExpressions().isEmpty()) {
      throw new AssertionError("Only labels are expected: " + selector);
    }
    return selector.getMatchLabels().isEmpty()
        ? "all"
        : String.join(",", selector.getMatchLabels().values());
  }
}
