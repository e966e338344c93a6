package dk.feltlaas.platform.document;

/** One member of a wire object: a section with members of its own, a property, or another name of a property. */
public sealed interface Node permits Section, Property, Alias {
    String name();
}
