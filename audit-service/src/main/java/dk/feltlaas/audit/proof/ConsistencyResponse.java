package dk.feltlaas.audit.proof;

import java.util.List;

/**
 * That the tree of one size has grown out of that of another (RFC 9162, section 2.1.4).
 *
 * @param from entries of the older tree
 * @param to entries of the newer one
 * @param proof hashes in base64
 * @param checkpoint the last signed checkpoint, of {@code to} entries or more
 */
public record ConsistencyResponse(long from, long to, List<String> proof, String checkpoint) {}
