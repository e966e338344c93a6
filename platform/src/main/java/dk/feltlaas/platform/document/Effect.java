package dk.feltlaas.platform.document;

/** What follows from a change by itself; answers with the content that takes the place of {@code proposal.after()}. */
@FunctionalInterface
public interface Effect {
    Content apply(Proposal proposal);
}
