package dk.feltlaas.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dk.feltlaas.local.Topics;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.listener.KafkaListenerAuthenticationTls;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.KafkaUserTlsClientAuthentication;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KafkaTest {
    private record Topic(String name, int partitions, Map<String, String> settings) {}

    static List<Overlay> overlays() {
        return Overlay.all().toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theTopicsAreThoseOfTheCode(Overlay overlay) {
        var expected = Access.topics().stream()
                .map(topic -> new Topic(topic.name(), topic.partitions(), topic.settings()))
                .collect(Collectors.toSet());
        var actual = overlay.all(KafkaTopic.class).stream()
                .map(topic -> new Topic(
                        topic.getMetadata().getName(),
                        topic.getSpec().getPartitions(),
                        texts(topic.getSpec().getConfig())))
                .collect(Collectors.toSet());
        assertEquals(expected, actual);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServiceMayExactlyWhatItDoes(Overlay overlay) {
        var users = overlay.all(KafkaUser.class).stream()
                .collect(Collectors.toMap(user -> user.getMetadata().getName(), user -> user));
        assertEquals(Project.SERVICES.stream().map(Access::group).collect(Collectors.toSet()), users.keySet());
        for (var service : Project.SERVICES) {
            var user = users.get(Access.group(service));
            assertInstanceOf(
                    KafkaUserTlsClientAuthentication.class, user.getSpec().getAuthentication());
            var rules = assertInstanceOf(
                            KafkaUserAuthorizationSimple.class, user.getSpec().getAuthorization())
                    .getAcls();
            assertEquals(Access.operations(service), topicRules(rules), service);
            assertEquals(Map.of(Access.group(service), Set.of("Read")), groupRules(rules), service);
            rules.forEach(KafkaTest::namesOneThing);
        }
    }

    /** The table itself, so that a change of the code shows here as a change of who may. */
    @Test
    void onlyTheRightServicesGrantAndReadTheTrail() {
        assertEquals(Set.of("supplier"), writersOf("feltlaas.grants"));
        assertEquals(Set.of("supplier"), writersOf("feltlaas.accounts"));
        assertEquals(Set.of("supplier"), writersOf("feltlaas.organizations"));
        assertEquals(Set.of("registry"), writersOf("feltlaas.usages"));
        assertEquals(Set.of("gdpr"), writersOf("feltlaas.gdpr-profiles"));
        assertEquals(Set.of("gdpr"), writersOf("feltlaas.registrations"));
        assertEquals(Set.of("registry", "gdpr"), writersOf("feltlaas.lock-acks"));
        assertEquals(Set.copyOf(Project.SERVICES), writersOf("feltlaas.audit"));
        assertEquals(
                Set.of("audit"),
                Project.SERVICES.stream()
                        .filter(it -> Access.listened(it).contains("feltlaas.audit"))
                        .collect(Collectors.toSet()));
        assertEquals(Set.of("supplier", "registry", "gdpr"), readersOf("feltlaas.grants"));
        assertEquals(Set.of("registry", "gdpr"), readersOf("feltlaas.usages"));
        var topics = Access.topics().stream().map(Topics.Topic::name).collect(Collectors.toSet());
        Project.SERVICES.forEach(
                it -> assertTrue(topics.containsAll(Access.operations(it).keySet()), it));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theBrokerAdmitsOnlyKnownClientsAndMakesNoTopics(Overlay overlay) {
        var kafka = overlay.all(Kafka.class).getFirst().getSpec().getKafka();
        assertEquals("simple", kafka.getAuthorization().getType());
        assertEquals(false, kafka.getConfig().get("auto.create.topics.enable"));
        kafka.getListeners().forEach(listener -> {
            assertTrue(listener.isTls());
            assertInstanceOf(KafkaListenerAuthenticationTls.class, listener.getAuth());
        });
    }

    @Test
    void inProductionARecordIsNeverOnOneMachineOnly() {
        var config = Overlay.named("production")
                .all(Kafka.class)
                .getFirst()
                .getSpec()
                .getKafka()
                .getConfig();
        assertEquals(3, config.get("default.replication.factor"));
        assertEquals(2, config.get("min.insync.replicas"));
        assertEquals(false, config.get("unclean.leader.election.enable"));
    }

    private static Set<String> readersOf(String topic) {
        return Project.SERVICES.stream()
                .filter(it -> Access.read(it).contains(topic))
                .collect(Collectors.toSet());
    }

    private static Set<String> writersOf(String topic) {
        return Project.SERVICES.stream()
                .filter(it -> Access.written(it).contains(topic))
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> topicRules(List<AclRule> rules) {
        return rules.stream()
                .filter(rule -> rule.getResource() instanceof AclRuleTopicResource)
                .collect(Collectors.toMap(
                        rule -> ((AclRuleTopicResource) rule.getResource()).getName(), KafkaTest::operations));
    }

    private static Map<String, Set<String>> groupRules(List<AclRule> rules) {
        return rules.stream()
                .filter(rule -> rule.getResource() instanceof AclRuleGroupResource)
                .collect(Collectors.toMap(
                        rule -> ((AclRuleGroupResource) rule.getResource()).getName(), KafkaTest::operations));
    }

    private static Set<String> operations(AclRule rule) {
        return rule.getOperations().stream()
                .map(operation -> operation.toValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void namesOneThing(AclRule rule) {
        assertEquals(AclRuleType.ALLOW, rule.getType());
        switch (rule.getResource()) {
            case AclRuleTopicResource topic -> assertEquals(AclResourcePatternType.LITERAL, topic.getPatternType());
            case AclRuleGroupResource group -> assertEquals(AclResourcePatternType.LITERAL, group.getPatternType());
            default -> fail("a rule about neither a topic nor a group");
        }
    }

    private static Map<String, String> texts(Map<String, Object> config) {
        return config.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().toString()));
    }
}
