package dk.feltlaas.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;

/**
 * Who may open a connection to whom under a set of policies, by the rules of Kubernetes: where a policy selects a pod for
 * a direction, only what some such policy lists is let through.
 */
record Network(List<NetworkPolicy> policies) {
    /** A pod, known by its labels and those of its namespace. */
    record Party(String name, boolean ours, Map<String, String> namespace, Map<String, String> labels) {}

    boolean allows(Party caller, Party receiver, int port) {
        return leaves(caller, receiver, port) && enters(caller, receiver, port);
    }

    private boolean leaves(Party caller, Party receiver, int port) {
        var rules = of(caller, "Egress");
        return !caller.ours()
                || rules.isEmpty()
                || rules.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> matches(rule.getTo(), receiver) && covers(rule.getPorts(), port));
    }

    private boolean enters(Party caller, Party receiver, int port) {
        var rules = of(receiver, "Ingress");
        return !receiver.ours()
                || rules.isEmpty()
                || rules.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> matches(rule.getFrom(), caller) && covers(rule.getPorts(), port));
    }

    private List<NetworkPolicy> of(Party party, String direction) {
        return policies.stream()
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
                .filter(policy -> party.ours() && selects(policy.getSpec().getPodSelector(), party.labels()))
                .toList();
    }

    private static boolean matches(List<NetworkPolicyPeer> peers, Party party) {
        return peers.isEmpty() || peers.stream().anyMatch(peer -> matches(peer, party));
    }

    private static boolean matches(NetworkPolicyPeer peer, Party party) {
        if (peer.getIpBlock() != null) {
            throw new AssertionError("Policies name pods and namespaces, not addresses: " + peer);
        }
        boolean inNamespace = peer.getNamespaceSelector() == null
                ? party.ours()
                : selects(peer.getNamespaceSelector(), party.namespace());
        return inNamespace && (peer.getPodSelector() == null || selects(peer.getPodSelector(), party.labels()));
    }

    private static boolean selects(LabelSelector selector, Map<String, String> labels) {
        if (!selector.getMatchExpressions().isEmpty()) {
            throw new AssertionError("Policies select by plain labels only: " + selector);
        }
        return selector.getMatchLabels() == null
                || labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
    }

    private static boolean covers(List<NetworkPolicyPort> ports, int port) {
        return ports.isEmpty() || ports.stream().anyMatch(it -> it.getPort().getIntVal() == port);
    }
}
