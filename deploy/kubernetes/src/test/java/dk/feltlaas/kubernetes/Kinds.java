package dk.feltlaas.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.BackendTLSPolicy;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.Map;

/** The kinds that may stand in a manifest, each in one version, and what says how they look. */
final class Kinds {
    private static final Map<String, Description> KNOWN = Map.ofEntries(
            Map.entry("v1/ConfigMap", new Model(ConfigMap.class)),
            Map.entry("v1/Namespace", new Model(Namespace.class)),
            Map.entry("v1/Service", new Model(Service.class)),
            Map.entry("v1/ServiceAccount", new Model(ServiceAccount.class)),
            Map.entry("apps/v1/Deployment", new Model(Deployment.class)),
            Map.entry("batch/v1/Job", new Model(Job.class)),
            Map.entry("policy/v1/PodDisruptionBudget", new Model(PodDisruptionBudget.class)),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", new Model(HorizontalPodAutoscaler.class)),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", new Model(NetworkPolicy.class)),
            Map.entry("networking.k8s.io/v1/Ingress", new Model(Ingress.class)),
            Map.entry("gateway.networking.k8s.io/v1/Gateway", new Model(Gateway.class)),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", new Model(HTTPRoute.class)),
            Map.entry("gateway.networking.k8s.io/v1/BackendTLSPolicy", new Model(BackendTLSPolicy.class)),
            Map.entry("cert-manager.io/v1/Certificate", new Schema("certificate.json")),
            Map.entry("cert-manager.io/v1/Issuer", new Schema("issuer.json")),
            Map.entry("kafka.strimzi.io/v1/Kafka", new Model(Kafka.class)),
            Map.entry("kafka.strimzi.io/v1/KafkaNodePool", new Model(KafkaNodePool.class)),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", new Model(KafkaTopic.class)),
            Map.entry("kafka.strimzi.io/v1/KafkaUser", new Model(KafkaUser.class)),
            Map.entry("postgresql.cnpg.io/v1/Cluster", new Schema("cluster.json")),
            Map.entry("postgresql.cnpg.io/v1/Database", new Schema("database.json")),
            Map.entry("postgresql.cnpg.io/v1/ScheduledBackup", new Schema("scheduled-backup.json")),
            Map.entry("barmancloud.cnpg.io/v1/ObjectStore", new Schema("object-store.json")),
            Map.entry("monitoring.coreos.com/v1/PodMonitor", new Schema("pod-monitor.json")),
            Map.entry("monitoring.coreos.com/v1/PrometheusRule", new Schema("prometheus-rule.json")));

    /** What says how a kind looks. */
    sealed interface Description {}

    /** A Java model, published by those who make the kind. */
    record Model(Class<?> type) implements Description {}

    /** A schema kept here, of the fields we use, because nobody publishes a model for Java. */
    record Schema(String file) implements Description {}

    private Kinds() {}

    static Description of(JsonNode object) {
        var kind =
                object.path("apiVersion").asText() + "/" + object.path("kind").asText();
        var description = KNOWN.get(kind);
        if (description == null) {
            throw new MalformedManifest(object, kind + " is not a kind we use, or not in the version we use.");
        }
        return description;
    }
}
