package dk.feltlaas.platform.problem;

/**
 * One thing wrong with one part of a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the request body, or the name of a path, query or header parameter
 * @param detail a plain sentence saying what is wrong and what would be right
 */
public record Violation(String pointer, String detail) {}
