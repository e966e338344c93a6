package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.ndjson.ExportHeader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which line of an export holds which entry, and what that says: an entry no line holds is missing, a line that holds
 * none was changed if nobody else has its place and inserted otherwise.
 */
final class Places {
    private final ExportHeader header;
    private final Findings findings;
    private final BitSet seen = new BitSet();
    private final List<Stray> strays = new ArrayList<>();
    private final EntryOrder order = new EntryOrder();
    private long expected;
    private long lastShift;

    Places(ExportHeader header, Findings findings) {
        this.header = header;
        this.findings = findings;
        this.expected = header.from();
    }

    /** A line whose entry is not known, and what it claims or where it stands. */
    private record Stray(long line, long claimed, String unreadable) {}

    /** The index that should come next. */
    long expected() {
        return expected;
    }

    /** A line was proven to hold an entry. Returns whether that entry is welcome here. */
    boolean proven(long line, long claimed, long actual) {
        if (claimed != actual && actual - claimed != lastShift) {
            findings.add(new Finding.Misnumbered(line, claimed, actual));
        }
        lastShift = actual - claimed;
        if (!isInside(actual) || seen.get(offset(actual))) {
            findings.add(new Finding.Inserted(line, claimed));
            return false;
        }
        seen.set(offset(actual));
        order.add(line, actual);
        expected = actual + 1;
        return true;
    }

    void unproven(long line, long claimed) {
        strays.add(new Stray(line, claimed, null));
        expected++;
    }

    void unreadable(long line, String why) {
        strays.add(new Stray(line, expected, why));
        expected++;
    }

    /** Says what all lines together amount to. */
    void report() {
        strays.forEach(this::report);
        order.moved().forEach(findings::add);
        if (header.coverage() == ExportHeader.Coverage.RANGE) {
            reportMissing();
        }
    }

    private void report(Stray stray) {
        boolean vacant = isInside(stray.claimed()) && !seen.get(offset(stray.claimed()));
        if (vacant) {
            seen.set(offset(stray.claimed()));
        }
        if (stray.unreadable() != null) {
            findings.add(new Finding.Unreadable(stray.line(), stray.claimed(), stray.unreadable()));
        } else if (vacant) {
            findings.add(new Finding.Changed(
                    stray.claimed(), stray.claimed(), "its leaf and proof do not lead to the signed root"));
        } else {
            findings.add(new Finding.Inserted(stray.line(), stray.claimed()));
        }
    }

    private void reportMissing() {
        int width = (int) (header.to() - header.from());
        for (int first = seen.nextClearBit(0); first < width; ) {
            int next = seen.nextSetBit(first);
            if (next < 0) {
                findings.add(new Finding.Truncated(
                        header.from() + first, "%d entries are missing from there on".formatted(width - first)));
                return;
            }
            findings.add(new Finding.Missing(header.from() + first, header.from() + next - 1));
            first = seen.nextClearBit(next);
        }
    }

    private boolean isInside(long index) {
        return index >= header.from() && index < header.to();
    }

    private int offset(long index) {
        return (int) (index - header.from());
    }
}
