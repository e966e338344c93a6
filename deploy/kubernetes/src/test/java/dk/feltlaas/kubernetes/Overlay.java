package dk.feltlaas.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** One rendered overlay. */
record Overlay(String name, List<ObjectNode> objects) {
    private static final Map<String, Overlay> RENDERED = new ConcurrentHashMap<>();

    /** What a new cluster gets. */
    static Stream<Overlay> all() {
        return Stream.of("local-cluster", "production").map(Overlay::named);
    }

    static Overlay named(String name) {
        return RENDERED.computeIfAbsent(
                name, it -> new Overlay(it, Kustomize.render(Project.MANIFESTS.resolve("overlays/" + it))));
    }

    /** Every object of a kind, read strictly. */
    <T> List<T> all(Class<T> type) {
        return objects.stream()
                .filter(object -> StrictReader.describes(object, type))
                .map(object -> type.cast(StrictReader.read(object)))
                .toList();
    }

    /** Every object of a kind that is known by its schema only. */
    List<ObjectNode> all(String kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    /** The pods of Deployments and Jobs, by the name of the object that makes them. */
    Stream<Pod> pods() {
        return Stream.concat(
                all(Deployment.class).stream()
                        .map(it ->
                                new Pod(it.getMetadata().getName(), it.getSpec().getTemplate())),
                all(Job.class).stream()
                        .map(it ->
                                new Pod(it.getMetadata().getName(), it.getSpec().getTemplate())));
    }

    @Override
    public String toString() {
        return name;
    }

    record Pod(String owner, PodTemplateSpec template) {
        /** Each of ours has one container. */
        Container container() {
            return template.getSpec().getContainers().getFirst();
        }

        Map<String, String> labels() {
            return template.getMetadata().getLabels();
        }

        String service() {
            return owner.substring(0, owner.indexOf('-'));
        }

        boolean migrates() {
            return owner.endsWith("-migration");
        }

        @Override
        public String toString() {
            return owner;
        }
    }
}
