package dk.feltlaas.gdpr.registration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.gdpr.usage.UsageChanged;
import dk.feltlaas.platform.clock.CommitClock;
import dk.feltlaas.platform.document.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** A deleted usage leaves the registrations that referred to it. */
@ApplicationScoped
class OnUsageDeleted {
    private final Registrations registrations;
    private final CommitClock clock;

    OnUsageDeleted(Registrations registrations, CommitClock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    void on(@Observes UsageChanged changed) {
        var usage = changed.state().uuid();
        if (changed.state().deleted()) {
            registrations
                    .referringTo(usage)
                    .forEach(one -> one.become(without(one.content(), usage), null, clock.next(one.municipality())));
        }
    }

    private static Content without(Content content, UUID usage) {
        var schema = RegistrationDocument.SCHEMA;
        var left = JsonNodeFactory.instance.arrayNode();
        var gone = TextNode.valueOf(usage.toString());
        schema.value(content, RegistrationDocument.USAGES).forEach(one -> {
            if (!one.equals(gone)) {
                left.add(one);
            }
        });
        return schema.compare(content, content)
                .with(RegistrationDocument.USAGES, left)
                .after();
    }
}
