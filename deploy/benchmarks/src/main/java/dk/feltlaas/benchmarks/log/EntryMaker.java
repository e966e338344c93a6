package dk.feltlaas.benchmarks.log;

import dk.feltlaas.audit.leaf.Salt;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Makes entries as a country's municipalities and their suppliers would leave them: the same seed, the same entries.
 * Used by one thread.
 */
final class EntryMaker {
    private final SplittableRandom random;
    private long registry;
    private long gdpr;

    EntryMaker(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @param occurred in whole microseconds, as PostgreSQL keeps them */
    MadeEntry next(Instant occurred) {
        int chance = random.nextInt(1000);
        boolean busy = random.nextInt(100) == 0;
        int number = busy ? 0 : random.nextInt(LogWorld.USAGES_EACH);
        int municipality = random.nextInt(busy ? LogWorld.BUSY : LogWorld.MUNICIPALITIES.size());
        boolean supplierWrote = chance < 350;
        boolean refused = chance % 33 == 0;
        boolean override = chance % 97 == 1;
        UUID supplier = supplierWrote || override ? pick(LogWorld.SUPPLIERS) : null;
        LogWorld.Field field = pick(LogWorld.FIELDS);
        boolean ofRegistry = random.nextInt(3) > 0;
        return new MadeEntry(
                id(occurred),
                ofRegistry ? "registry-service" : "gdpr-service",
                ofRegistry ? ++registry : ++gdpr,
                occurred,
                municipality,
                LogWorld.usage(municipality, number),
                supplier,
                supplierWrote,
                LogWorld.named((supplierWrote ? supplier : "editor " + random.nextInt(20)) + " of " + municipality),
                field,
                refused ? "refused" : override ? "override" : "accepted",
                refused ? pick(LogWorld.REFUSALS) : override ? "override" : null,
                override ? "Haster, leverandøren svarer ikke" : null,
                1 + random.nextInt(40),
                field.one() == null ? pick(LogWorld.SYSTEMS) : field.one());
    }

    /** Not random enough to hide anything, and quick. */
    Salt salt() {
        byte[] bytes = new byte[Salt.BYTES];
        random.nextBytes(bytes);
        return Salt.of(bytes);
    }

    /** One in a thousand entries came hours after it happened. */
    long secondsLate() {
        return random.nextInt(1000) == 0 ? random.nextInt(7200, 259_200) : 0;
    }

    /** Version 7, as the services make them. */
    private UUID id(Instant time) {
        long upper = time.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
        return new UUID(upper, random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
