/**
 * The export of audit entries that carries its own proof: {@code feltlaas-audit-export/1}, newline-delimited JSON.
 *
 * <p>Every line is one JSON object in UTF-8 without spaces, its members in the order shown, and ends in one newline. A
 * reader writes each object again and refuses a line that is not byte for byte the same, so that nothing in a file can
 * change without changing what it says.
 *
 * <p><b>First the header</b>: which state of the log it proves and what of it follows.
 *
 * <pre>{@code
 * {"format":"feltlaas-audit-export/1",
 *  "checkpoint":"<signed checkpoint, C2SP tlog-checkpoint>",
 *  "keys":["<verifier key>",…],
 *  "coverage":"RANGE",
 *  "from":0,"to":300,
 *  "since":{"checkpoint":"<earlier signed checkpoint>","proof":["<base64>",…]}}
 * }</pre>
 *
 * {@code keys} are keys that signed the checkpoint, all of them true; they only say which key to ask for, and an auditor
 * believes those got elsewhere. Coverage {@code RANGE} promises every entry with an index of {@code from} up to, but
 * not including, {@code to}; {@code SELECTION} promises only entries of that range, as of a search or of one
 * municipality. {@code since} is null or proves that the log has grown out of an earlier state (RFC 9162, section
 * 2.1.4).
 *
 * <p><b>Then the entries</b> by rising index, one a line:
 *
 * <pre>{@code
 * {"index":5,
 *  "leaf":"<base64 of the leaf's bytes>",
 *  "proof":["<base64>",…],
 *  "actor":{"salt":"<base64>","text":"{\"actor\":{…}}"},
 *  "content":{"salt":"<base64>","text":"{…}"}}
 * }</pre>
 *
 * {@code proof} is the inclusion proof of the leaf in the checkpoint's tree, lowest hash first (RFC 9162, section 2.1.3),
 * so each line stands for itself and a damaged line spoils no other. {@code actor} and {@code content} are the parts of
 * the body as {@link dk.feltlaas.audit.leaf} takes it apart, with {@code text} exactly the characters that were hashed;
 * each is null when it was erased or is not for the reader.
 *
 * <p><b>Last the end</b>: {@code {"entries":300}}, how many lines of entries came before, so that a broken download is
 * noticed.
 */
package dk.feltlaas.audit.ndjson;
