package dk.feltlaas.audit.proof;

import dk.feltlaas.audit.ndjson.ExportLine;
import java.util.List;

/**
 * All it takes to check an entry: hash the parts with their salts, compare with the leaf, follow the proof to the root of
 * the checkpoint, and check its signature with a key got from elsewhere.
 *
 * @param checkpoint the signed checkpoint (C2SP tlog-checkpoint)
 * @param keys the log's verifier keys
 * @param entry the same as a line of an export
 */
public record EntryProofResponse(String checkpoint, List<String> keys, ExportLine entry) {}
