/**
 * Whether the log is what it was: checked from an export ({@link dk.feltlaas.audit.ndjson}) or from the log's public
 * files (C2SP tlog-tiles), with nothing but the log's verifier keys, got elsewhere, and, best, a checkpoint kept from an
 * earlier visit. Needs no database and no framework, and shares no code with what stores the log.
 *
 * <p>What it can show: that every entry shown is the one that was signed, at its place; that none of a range is missing,
 * added or moved; that the numbers each service gives its entries have no gap; that the log has only grown since the
 * checkpoint that was kept. What it cannot: that a service recorded what it did (the gapless numbers show what was lost
 * on the way, not what was never said), or, without a kept checkpoint, that the holder of the signing key has not made
 * the log anew.
 */
package dk.feltlaas.audit.verify;
