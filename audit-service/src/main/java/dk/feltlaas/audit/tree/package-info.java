/**
 * The Merkle tree of the log: hashing, growing, proving (RFC 6962, section 2.1; RFC 9162, section 2.1). Pure functions
 * of bytes; nothing here knows what a leaf says or where hashes are kept.
 */
package dk.feltlaas.audit.tree;
