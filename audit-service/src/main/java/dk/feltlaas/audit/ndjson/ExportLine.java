package dk.feltlaas.audit.ndjson;

import dk.feltlaas.audit.leaf.Disclosure;
import dk.feltlaas.audit.leaf.Salt;
import dk.feltlaas.audit.tree.ExactBase64;
import dk.feltlaas.audit.tree.Hash;
import dk.feltlaas.audit.tree.InclusionProof;
import java.util.List;
import java.util.Optional;

/**
 * One entry of an export.
 *
 * @param leaf the bytes that were hashed, in base64
 * @param proof the hashes beside the way to the root, in base64
 * @param actor null when erased or not for the reader
 * @param content null when erased or not for the reader
 */
public record ExportLine(long index, String leaf, List<String> proof, Shown actor, Shown content) {
    public ExportLine {
        if (leaf == null || index < 0) {
            throw new IllegalArgumentException("a line has an index and a leaf");
        }
        proof = List.copyOf(proof);
    }

    public static ExportLine of(
            byte[] leaf, InclusionProof proof, Optional<Disclosure> actor, Optional<Disclosure> content) {
        return new ExportLine(
                proof.index(),
                ExactBase64.encode(leaf),
                proof.path().stream().map(Hash::base64).toList(),
                actor.map(Shown::of).orElse(null),
                content.map(Shown::of).orElse(null));
    }

    /** Throws {@link IllegalArgumentException} when it is not base64. */
    public byte[] leafBytes() {
        return ExactBase64.decode(leaf);
    }

    /** Throws {@link IllegalArgumentException} when these are not hashes. */
    public List<Hash> path() {
        return proof.stream().map(Hash::parse).toList();
    }

    public Optional<Disclosure> shownActor() {
        return Optional.ofNullable(actor).map(Shown::disclosure);
    }

    public Optional<Disclosure> shownContent() {
        return Optional.ofNullable(content).map(Shown::disclosure);
    }

    /** A part of the body with its salt in base64. */
    public record Shown(String salt, String text) {
        public Shown {
            if (salt == null || text == null) {
                throw new IllegalArgumentException("a part has a salt and a text");
            }
        }

        static Shown of(Disclosure disclosure) {
            return new Shown(disclosure.salt().base64(), disclosure.text());
        }

        Disclosure disclosure() {
            return new Disclosure(Salt.parse(salt), text);
        }
    }
}
