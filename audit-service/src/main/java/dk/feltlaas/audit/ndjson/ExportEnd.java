package dk.feltlaas.audit.ndjson;

/** The last line: how many entries came before it. */
public record ExportEnd(long entries) {}
