package dk.feltlaas.supplier.lock;

import java.time.Instant;
import java.util.UUID;

/** Municipalities, suppliers and times for tests of locks. */
final class LockMother {
    static final UUID AARHUS = UUID.fromString("01900000-0000-7000-8000-000000000751");
    static final UUID RISIKA = UUID.fromString("01900000-0000-7000-8000-0000000000a1");
    static final UUID TRYGIT = UUID.fromString("01900000-0000-7000-8000-0000000000b2");
    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
    static final Instant WEDNESDAY = Instant.parse("2026-03-04T08:00:00Z");

    private LockMother() {}
}
