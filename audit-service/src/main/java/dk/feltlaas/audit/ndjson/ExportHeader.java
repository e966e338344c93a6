package dk.feltlaas.audit.ndjson;

import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.note.VerifierKey;
import dk.feltlaas.audit.tree.ConsistencyProof;
import dk.feltlaas.audit.tree.Hash;
import java.util.List;

/**
 * The first line: what the export proves, and against what.
 *
 * @param checkpoint the signed checkpoint all proofs lead to
 * @param keys verifier keys that signed it
 * @param from the first index it may hold
 * @param to the first index after those it may hold
 * @param since an earlier state it proves to have grown out of, or null
 */
public record ExportHeader(
        String format, String checkpoint, List<String> keys, Coverage coverage, long from, long to, Since since) {
    public static final String FORMAT = "feltlaas-audit-export/1";

    public ExportHeader {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("the format is not " + FORMAT);
        }
        if (checkpoint == null || coverage == null || from < 0 || to < from || to - from > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the header does not say what the export holds");
        }
        keys = List.copyOf(keys);
    }

    /** The header of an export that holds every entry from one index up to, but not including, another. */
    public static ExportHeader range(SignedNote checkpoint, List<VerifierKey> keys, long from, long to) {
        return new ExportHeader(FORMAT, checkpoint.toString(), texts(keys), Coverage.RANGE, from, to, null);
    }

    /** The header of an export that holds some entries out of a tree of a size. */
    public static ExportHeader selection(SignedNote checkpoint, List<VerifierKey> keys, long size) {
        return new ExportHeader(FORMAT, checkpoint.toString(), texts(keys), Coverage.SELECTION, 0, size, null);
    }

    /** The same with the proof that the log has grown out of an earlier checkpoint. */
    public ExportHeader since(SignedNote earlier, ConsistencyProof proof) {
        List<String> path = proof.path().stream().map(Hash::base64).toList();
        return new ExportHeader(format, checkpoint, keys, coverage, from, to, new Since(earlier.toString(), path));
    }

    private static List<String> texts(List<VerifierKey> keys) {
        return keys.stream().map(VerifierKey::toString).toList();
    }

    /** What the export promises of the indices it spans. */
    public enum Coverage {
        /** All of them. */
        RANGE,
        /** Some of them. */
        SELECTION
    }

    /** An earlier signed checkpoint, and the hashes that prove the way from it. */
    public record Since(String checkpoint, List<String> proof) {
        public Since {
            proof = List.copyOf(proof);
        }

        /** Throws {@link IllegalArgumentException} when the hashes are none or the sizes do not fit. */
        public ConsistencyProof proof(long oldSize, long newSize) {
            return new ConsistencyProof(
                    oldSize, newSize, proof.stream().map(Hash::parse).toList());
        }
    }
}
