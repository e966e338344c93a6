/**
 * The manifests of this folder, judged without a cluster: rendered as {@code kubectl} renders them, read strictly, and
 * compared with what the code says of itself.
 */
package dk.feltlaas.kubernetes;
