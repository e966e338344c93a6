package dk.feltlaas.platform.document;

/** What rendering a value may depend on. */
public record View(Names names, boolean enumsAsIntegers) {}
