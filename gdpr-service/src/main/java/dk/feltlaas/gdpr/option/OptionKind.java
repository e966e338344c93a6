package dk.feltlaas.gdpr.option;

import dk.feltlaas.platform.document.Kind;
import java.util.Arrays;
import java.util.Optional;

/** The lists of options there are. */
public enum OptionKind {
    CRITICALITY_LEVEL("criticality-level", "criticality level"),
    OVERSIGHT("oversight", "oversight option"),
    DATA_RESPONSIBLE("data-responsible", "data responsible option"),
    BASIS_FOR_TRANSFER("basis-for-transfer", "basis for transfer"),
    COUNTRY("country", "country"),
    SENSITIVE_PERSONAL_DATA("sensitive-personal-data", "type of sensitive personal data"),
    REGISTERED_DATA_CATEGORY("registered-data-category", "category of registered persons"),
    REGISTRATION_ROLE("registration-role", "role");

    private final Kind reference;
    private final String words;

    OptionKind(String name, String words) {
        this.reference = Kind.of(name);
        this.words = words;
    }

    /** How a document describes a reference to such an option. */
    public Kind reference() {
        return reference;
    }

    /** What a sentence calls one of them. */
    public String words() {
        return words;
    }

    public static Optional<OptionKind> of(Kind reference) {
        return Arrays.stream(values())
                .filter(kind -> kind.reference.equals(reference))
                .findFirst();
    }
}
