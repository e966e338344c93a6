/**
 * The tree as static files (C2SP tlog-tiles): its hashes in tiles of 256, its leaves in bundles of 256, and proofs read
 * from them. Where tiles are kept is behind {@link dk.feltlaas.audit.tile.TileSource}.
 */
package dk.feltlaas.audit.tile;
