/**
 * The tree over the log: one leader integrates what was appended and signs a checkpoint over it; everybody reads.
 *
 * <p>An entry is <i>appended</i> (it has its index for good), then <i>integrated and published</i>: the tiles that came
 * into being, the new size and the checkpoint signed over them are one transaction, so there is no state in between that
 * a crash could leave. Whoever leads next reads the last checkpoint and goes on from there.
 */
package dk.feltlaas.audit.log;
