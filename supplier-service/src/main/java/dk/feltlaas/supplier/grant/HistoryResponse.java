package dk.feltlaas.supplier.grant;

import dk.feltlaas.supplier.effect.Effect;
import dk.feltlaas.supplier.lock.GrantHistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One thing that happened to a grant, and since when it was in effect where. */
record HistoryResponse(
        long epoch,
        String change,
        String state,
        Instant at,
        By by,
        String reason,
        List<String> fieldKeys,
        Effect effect) {

    /** The account that did it. */
    record By(UUID uuid, String name) {}

    static HistoryResponse from(GrantHistoryEntry entry, Effect effect) {
        return new HistoryResponse(
                entry.epoch(),
                entry.change(),
                entry.state(),
                entry.at(),
                new By(entry.byAccount(), entry.byName()),
                entry.reason(),
                entry.fieldKeys(),
                effect);
    }
}
