package dk.feltlaas.registry.usage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The relations a usage shows as its own; implemented where relations are. */
public interface UsageRelations {

    /** The rendered relations that go out from each usage; usages without any are absent. */
    Map<UUID, ArrayNode> outgoing(Collection<UUID> usages);
}
