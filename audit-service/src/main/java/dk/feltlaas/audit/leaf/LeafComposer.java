package dk.feltlaas.audit.leaf;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Makes leaves. Composing the same body twice gives two leaves: what is stored is the salts and the leaf, once. */
public final class LeafComposer {
    private final Supplier<Salt> salts;

    public LeafComposer() {
        this(Salt::random);
    }

    LeafComposer(Supplier<Salt> salts) {
        this.salts = salts;
    }

    /**
     * The leaf of an entry and what opens it.
     *
     * @param body the canonical JSON (RFC 8785) of the entry, any JSON object
     * @throws IllegalArgumentException when it is not that
     */
    public Composed compose(EntryLabel label, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        BodyParts parts = BodyParts.of(text);
        Disclosure actor = new Disclosure(salts.get(), parts.actor());
        Disclosure content = new Disclosure(salts.get(), parts.content());
        boolean opaque = !label.isSaidBy(CanonicalJson.parse(parts.content()));
        Leaf leaf = new Leaf(label, opaque, Part.ACTOR.digest(actor), Part.CONTENT.digest(content));
        return new Composed(leaf, actor, content);
    }

    /** A new leaf with the parts it commits to. */
    public record Composed(Leaf leaf, Disclosure actor, Disclosure content) {}
}
