package dk.feltlaas.registry.relation;

import dk.feltlaas.platform.document.Content;
import java.util.UUID;

/** A relation as the usage shows it that it goes out from. */
record Outgoing(UUID id, UUID usage, Content content) {
    Outgoing(SystemRelation relation) {
        this(relation.id(), relation.fromUsage(), relation.content());
    }
}
