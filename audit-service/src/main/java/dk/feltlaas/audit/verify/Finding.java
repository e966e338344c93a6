package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.leaf.Part;
import java.util.OptionalLong;

/** One thing that is wrong, with the index of the entry it is wrong with, where it has one. */
public sealed interface Finding {
    /** What is wrong, in plain words. */
    String sentence();

    /** The first index it concerns; empty when it concerns the log as a whole. */
    default OptionalLong index() {
        return OptionalLong.empty();
    }

    /** Entries that are not what was signed. */
    record Changed(long first, long last, String what) implements Finding {
        @Override
        public String sentence() {
            return "%s changed: %s.".formatted(Words.entries(first, last, "was", "were"), what);
        }

        @Override
        public OptionalLong index() {
            return OptionalLong.of(first);
        }
    }

    /** Entries that are in the log and should be here. */
    record Missing(long first, long last) implements Finding {
        @Override
        public String sentence() {
            return "%s missing.".formatted(Words.entries(first, last, "is", "are"));
        }

        @Override
        public OptionalLong index() {
            return OptionalLong.of(first);
        }
    }

    /** A line that is no entry of the log, or one that is there already. */
    record Inserted(long line, long claimed) implements Finding {
        @Override
        public String sentence() {
            return "Line %d was inserted: it claims index %d, whose entry is another or stands elsewhere."
                    .formatted(line, claimed);
        }

        @Override
        public OptionalLong index() {
            return OptionalLong.of(claimed);
        }
    }

    /** Entries that stand where others should. */
    record Reordered(long first, long last, long line) implements Finding {
        @Override
        public String sentence() {
            return "%s out of order: found at line %d.".formatted(Words.entries(first, last, "is", "are"), line);
        }

        @Override
        public OptionalLong index() {
            return OptionalLong.of(first);
        }
    }

    /** An entry that is called by the index of another, as all do that follow a removed or inserted line. */
    record Misnumbered(long line, long claimed, long actual) implements Finding {
        @Override
        public String sentence() {
            return "Entry %d bears the index %d at line %d.".formatted(actual, claimed, line);
        }

        @Override
        public OptionalLong index() {
            return OptionalLong.of(actual);
        }
    }

    /** The end is gone, of the file or of the log. */
    record Truncated(long first, String what) implements Finding {
        @Override
        public String sentence() {
            return "Truncated at entry %d: %s.".formatted(first, what);
        }

        @Override
        public OptionalLong index() {
            return OptionalLong.of(first);
        }
    }

    /** The checkpoint is not signed by a believed key, or not by the log it names. */
    record Resigned(String what) implements Finding {
        @Override
        public String sentence() {
            return "The checkpoint is not the log's own: %s.".formatted(what);
        }
    }

    /** The log has not grown out of an earlier checkpoint: something before its size is another than it was. */
    record Rewritten(long size, String what) implements Finding {
        @Override
        public String sentence() {
            return "The history before entry %d was rewritten: %s.".formatted(size, what);
        }
    }

    /** Something the auditor asked for could not be checked with what there is. */
    record Unproven(String what) implements Finding {
        @Override
        public String sentence() {
            return "Not proven: %s.".formatted(what);
        }
    }

    /** A line that says nothing, where the entry of an index is expected. */
    record Unreadable(long line, long expected, String what) implements Finding {
        @Override
        public String sentence() {
            return "Line %d, where entry %d is expected, cannot be read: %s.".formatted(line, expected, what);
        }

        @Override
        public OptionalLong index() {
            return OptionalLong.of(expected);
        }
    }

    /** Numbers a service has given and the log has not received. */
    record NumbersMissing(String source, long first, long last, long before) implements Finding {
        @Override
        public String sentence() {
            return "%s of %s never arrived; the next one is entry %d."
                    .formatted(
                            first == last ? "Number " + first : "Numbers %d to %d".formatted(first, last),
                            source,
                            before);
        }

        @Override
        public OptionalLong index() {
            return OptionalLong.of(before);
        }
    }

    /** A number a service has given once and the log holds twice. */
    record NumberTwice(String source, long number, long at) implements Finding {
        @Override
        public String sentence() {
            return "Entry %d bears the number %d of %s, as another before it does.".formatted(at, number, source);
        }

        @Override
        public OptionalLong index() {
            return OptionalLong.of(at);
        }
    }

    /** A part of a body that is younger than what may be erased is not there. */
    record PartMissing(long at, Part part) implements Finding {
        @Override
        public String sentence() {
            return "Entry %d has no %s, and is too young for it to be erased.".formatted(at, part.title());
        }

        @Override
        public OptionalLong index() {
            return OptionalLong.of(at);
        }
    }
}
