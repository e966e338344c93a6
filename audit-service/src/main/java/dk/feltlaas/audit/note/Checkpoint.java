package dk.feltlaas.audit.note;

import dk.feltlaas.audit.tree.Hash;
import java.util.Arrays;
import java.util.List;

/**
 * What a log says it holds (C2SP tlog-checkpoint): so many leaves, under this root.
 *
 * @param origin which log; the key that signs for the log bears the same name
 * @param extensions further lines, opaque; this log writes none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    public Checkpoint {
        if (size < 0) {
            throw new MalformedNote("the size of a checkpoint is negative");
        }
        extensions = List.copyOf(extensions);
        if (isNoLine(origin) || extensions.stream().anyMatch(Checkpoint::isNoLine)) {
            throw new MalformedNote("the lines of a checkpoint are not empty");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** Reads the text of a note; throws {@link MalformedNote} when {@link #text} would not have written it. */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw new MalformedNote("a checkpoint has an origin, a size and a root, each on a line");
        }
        Checkpoint checkpoint;
        try {
            checkpoint = new Checkpoint(
                    lines[0],
                    Long.parseLong(lines[1]),
                    Hash.parse(lines[2]),
                    Arrays.asList(lines).subList(3, lines.length - 1));
        } catch (MalformedNote e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("the size or the root of the checkpoint is not readable", e);
        }
        if (!checkpoint.text().equals(text)) {
            throw new MalformedNote("the size of the checkpoint is not in its one decimal form");
        }
        return checkpoint;
    }

    /** What is signed. */
    public String text() {
        return String.join("\n", origin, Long.toString(size), root.base64())
                + "\n"
                + String.join("", extensions.stream().map(line -> line + "\n").toList());
    }

    /** The checkpoint as it is published. */
    public SignedNote sign(NoteSigner... signers) {
        return SignedNote.sign(text(), signers);
    }

    private static boolean isNoLine(String line) {
        return line.isEmpty() || line.indexOf('\n') >= 0;
    }
}
