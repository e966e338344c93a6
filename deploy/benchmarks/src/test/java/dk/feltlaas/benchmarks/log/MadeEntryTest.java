package dk.feltlaas.benchmarks.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.audit.leaf.BodyParts;
import dk.feltlaas.audit.leaf.CanonicalJson;
import dk.feltlaas.audit.leaf.Disclosure;
import dk.feltlaas.audit.leaf.LeafOpener;
import dk.feltlaas.audit.leaf.Salt;
import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Made entries are what the services and audit-service would have made of the same deeds. */
class MadeEntryTest {
    private final EntryMaker entries = new EntryMaker(7);

    @Test
    void anEventIsCanonicalAndSaysWhatItsPartsSay() throws CanonicalJson.NotCanonicalisable {
        for (int i = 0; i < 500; i++) {
            MadeEntry made = entries.next(Instant.parse("2026-03-04T05:06:07.891Z"));

            BodyParts parts = BodyParts.of(made.event());
            AuditEntry said = CloudEvent.parse(made.event()).data(AuditEntry.class);

            assertEquals(made.event(), new String(CanonicalJson.of(made.event()), StandardCharsets.UTF_8));
            assertEquals(made.actorPart(), parts.actor());
            assertEquals(made.contentPart(), parts.content());
            assertEquals(made.id(), said.id());
            assertEquals(made.municipalityId(), said.municipality());
        }
    }

    @Test
    void theLeafCommitsToTheParts() {
        MadeEntry made = entries.next(Instant.parse("2026-03-04T05:06:07.891Z"));
        Salt actor = entries.salt();
        Salt content = entries.salt();

        List<String> objections = LeafOpener.objections(
                made.leaf(actor, content),
                Optional.of(new Disclosure(actor, made.actorPart())),
                Optional.of(new Disclosure(content, made.contentPart())));

        assertEquals(List.of(), objections);
    }
}
