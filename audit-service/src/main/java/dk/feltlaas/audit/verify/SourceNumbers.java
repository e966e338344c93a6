package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.leaf.EntryLabel;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers each source gave its entries: from 1 on, each once. They need not arrive in order; spans of numbers that
 * did are kept, so a log without gaps costs one span a source.
 */
final class SourceNumbers {
    private final Map<String, TreeMap<Long, Span>> spans = new TreeMap<>();
    private final Findings findings;

    SourceNumbers(Findings findings) {
        this.findings = findings;
    }

    /** Numbers without a gap, and the entry that bears the first of them. */
    private record Span(long last, long index, Instant time) {}

    void add(long index, EntryLabel label) {
        if (label.sequence() == null) {
            return;
        }
        long number = label.sequence();
        TreeMap<Long, Span> ofSource = spans.computeIfAbsent(label.source(), any -> new TreeMap<>());
        Map.Entry<Long, Span> before = ofSource.floorEntry(number);
        if (before != null && before.getValue().last() >= number) {
            findings.add(new Finding.NumberTwice(label.source(), number, index));
            return;
        }
        Span after = ofSource.remove(number + 1);
        long last = after == null ? number : after.last();
        if (before != null && before.getValue().last() + 1 == number) {
            Span joined = before.getValue();
            ofSource.put(before.getKey(), new Span(last, joined.index(), joined.time()));
        } else {
            ofSource.put(number, new Span(last, index, label.time()));
        }
    }

    /** Reports the gaps before entries that happened before a time by which everything earlier should be here. */
    void reportGaps(Instant settled) {
        spans.forEach((source, ofSource) -> {
            long expected = 1;
            for (Map.Entry<Long, Span> span : ofSource.entrySet()) {
                if (span.getKey() > expected && span.getValue().time().isBefore(settled)) {
                    findings.add(new Finding.NumbersMissing(
                            source, expected, span.getKey() - 1, span.getValue().index()));
                }
                expected = Math.max(expected, span.getValue().last() + 1);
            }
        });
    }
}
