package dk.feltlaas.platform.document;

import static dk.feltlaas.platform.document.Vocabulary.flag;
import static dk.feltlaas.platform.document.Vocabulary.row;
import static dk.feltlaas.platform.document.Vocabulary.text;

/** A link to what lies elsewhere, of which several kinds of document have a list (contract §4.2). */
public final class ExternalReference {
    private static final int LONGEST = 2_000;

    /** At most one of a list is the master. */
    public static final Row ROW = row(
                    text("title", LONGEST).required(),
                    text("documentId", LONGEST),
                    text("url", LONGEST),
                    flag("masterReference").otherwise(false))
            .withIdentity()
            .atMostOne("masterReference");

    private ExternalReference() {}
}
