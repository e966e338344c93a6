package dk.feltlaas.audit.completeness;

import java.time.Instant;
import java.util.List;

/**
 * What has arrived, and what has not.
 *
 * @param size entries in the log
 * @param opaque how many of them were not understood
 * @param sources those that number their entries, by name
 */
public record CompletenessResponse(long size, long opaque, List<Source> sources) {

    /**
     * Numbers begin with 1 and leave none out. A number may be missing for a moment while later ones, of another
     * municipality, have arrived already; one that stays missing has been lost or kept back.
     *
     * @param highest the highest number that arrived
     * @param count how many different numbers arrived
     * @param missing numbers below the highest that did not arrive; the first thousand gaps
     * @param repeated numbers borne by more than one entry; the first thousand
     * @param lastReceivedAt when something of it came last
     * @param silent whether that is longer ago than an idle source, which sends heartbeats, may be quiet
     */
    public record Source(
            String source,
            long highest,
            long count,
            List<Range> missing,
            List<Long> repeated,
            Instant lastReceivedAt,
            boolean silent) {}

    /** All numbers from the one to the other, both included. */
    public record Range(long from, long to) {}
}
