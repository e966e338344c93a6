/**
 * Errors as {@code application/problem+json} (RFC 9457): one hierarchy to throw, one set of mappers to answer.
 *
 * <p>The list of types stands in {@code platform/README.md}; a test compares it with the classes here.
 */
package dk.feltlaas.platform.problem;
