package dk.feltlaas.registry.relation;

import static dk.feltlaas.platform.document.Vocabulary.computed;
import static dk.feltlaas.platform.document.Vocabulary.reference;
import static dk.feltlaas.platform.document.Vocabulary.text;

import dk.feltlaas.platform.document.DocumentSchema;
import dk.feltlaas.platform.document.Node;
import dk.feltlaas.platform.document.Property;
import dk.feltlaas.registry.reference.Kinds;

/** Every property of a relation; seen from its other end it shows where it comes from instead of where it goes. */
public final class RelationDocument {
    static final String TO_USAGE = "toSystemUsage";
    static final String FROM_USAGE = "fromSystemUsage";
    private static final int TEXT = 4_000;

    public static final DocumentSchema OUTGOING =
            seenWith(reference(TO_USAGE, Kinds.USAGE).required());
    public static final DocumentSchema INCOMING =
            seenWith(reference(FROM_USAGE, Kinds.USAGE).computed());

    private RelationDocument() {}

    private static DocumentSchema seenWith(Property otherEnd) {
        return DocumentSchema.of("SystemRelation", new Node[] {
            computed("uuid"),
            reference("relationInterface", Kinds.INTERFACE),
            reference("associatedContract", Kinds.CONTRACT),
            reference("relationFrequency", Kinds.RELATION_FREQUENCY),
            text("description", TEXT),
            text("urlReference", TEXT),
            otherEnd
        });
    }
}
