package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.leaf.Disclosure;
import dk.feltlaas.audit.leaf.Leaf;
import dk.feltlaas.audit.leaf.LeafOpener;
import dk.feltlaas.audit.leaf.Part;
import dk.feltlaas.audit.note.SignedNote;
import java.util.List;
import java.util.Optional;

/** Checks what leaves say whose place in the log is proven, and counts what was erased of their bodies. */
final class LeafContents {
    private final Trust trust;
    private final Findings findings;
    private final SourceNumbers numbers;
    private long entries;
    private long withoutActor;
    private long withoutContent;

    LeafContents(Trust trust, Findings findings) {
        this.trust = trust;
        this.findings = findings;
        this.numbers = new SourceNumbers(findings);
    }

    /** A leaf with the parts of its body, where bodies can be seen. */
    void check(long index, byte[] bytes, Optional<Disclosure> actor, Optional<Disclosure> content) {
        read(index, bytes).ifPresent(leaf -> {
            LeafOpener.objections(leaf, actor, content)
                    .forEach(why -> findings.add(new Finding.Changed(index, index, why)));
            boolean young = trust.bodiesSince()
                    .filter(since -> !leaf.label().time().isBefore(since))
                    .isPresent();
            withoutActor += absent(index, Part.ACTOR, actor, young);
            withoutContent += absent(index, Part.CONTENT, content, young);
        });
    }

    /** A leaf alone, where bodies cannot be seen. */
    void check(long index, byte[] bytes) {
        read(index, bytes);
    }

    void reportGaps() {
        numbers.reportGaps(trust.settled());
    }

    Verification verification(String checkpoint, List<String> remarks) {
        return new Verification(
                findings.all(),
                Optional.of(SignedNote.parse(checkpoint)),
                entries,
                withoutActor,
                withoutContent,
                remarks);
    }

    private Optional<Leaf> read(long index, byte[] bytes) {
        entries++;
        try {
            Leaf leaf = Leaf.parse(bytes);
            numbers.add(index, leaf.label());
            return Optional.of(leaf);
        } catch (IllegalArgumentException e) {
            findings.add(new Finding.Changed(index, index, e.getMessage()));
            return Optional.empty();
        }
    }

    private int absent(long index, Part part, Optional<Disclosure> given, boolean young) {
        if (given.isEmpty() && young) {
            findings.add(new Finding.PartMissing(index, part));
        }
        return given.isEmpty() ? 1 : 0;
    }
}
