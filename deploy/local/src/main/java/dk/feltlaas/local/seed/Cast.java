package dk.feltlaas.local.seed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who plays. The municipalities, the systems and the company names stand in the source data; the people do not exist,
 * and that these two companies offer an ISMS with an API is an assumption of this stage. The password is good on this
 * machine only.
 */
public final class Cast {
    public static final String PASSWORD = "kun-paa-denne-maskine";

    public static final String AABENRAA = "Aabenraa Kommune";
    public static final String ODENSE = "Odense Kommune";
    public static final String RANDERS = "Randers Kommune";

    /** The ISMS product many municipalities have registered; the source names no company behind it. */
    public static final String SECURE_ISMS = "Secure ISMS";

    public static final String KMD = "KMD";

    /** Flagged as suppliers: they may be granted fields and may have API accounts. */
    static final List<String> SUPPLIERS = List.of(SECURE_ISMS, KMD);

    /** Companies that process personal data for municipalities but hold no fields. */
    static final List<String> VENDORS = List.of("EG", "Formpipe", "Fujitsu", "NOTUS", "Novax", "Schultz", "Systematic");

    public static final Person LOCAL_ADMIN =
            new Person("mette.lund@aabenraa.feltlaas.local", "Mette Lund", Optional.of(AABENRAA), "local-admin");
    public static final Person EDITOR =
            new Person("jens.holm@aabenraa.feltlaas.local", "Jens Holm", Optional.of(AABENRAA), "editor");
    public static final Person ODENSE_LOCAL_ADMIN =
            new Person("lars.krog@odense.feltlaas.local", "Lars Krog", Optional.of(ODENSE), "local-admin");
    public static final Person AUDITOR =
            new Person("revision@feltlaas.local", "Kirsten Revisor", Optional.empty(), "auditor");

    public static final List<Person> PEOPLE = List.of(
            LOCAL_ADMIN,
            EDITOR,
            new Person("sofie.berg@aabenraa.feltlaas.local", "Sofie Berg", Optional.of(AABENRAA), "reader"),
            new Person("tilsyn@aabenraa.feltlaas.local", "Anders Tilsyn", Optional.of(AABENRAA), "municipal-auditor"),
            ODENSE_LOCAL_ADMIN,
            new Person("ida.vang@odense.feltlaas.local", "Ida Vang", Optional.of(ODENSE), "reader"),
            new Person("peter.dam@randers.feltlaas.local", "Peter Dam", Optional.of(RANDERS), "local-admin"),
            new Person("nanna.friis@randers.feltlaas.local", "Nanna Friis", Optional.of(RANDERS), "editor"),
            AUDITOR);

    /** What each of the three municipalities uses: the system, and its processor where the data name one. */
    static final List<Use> USES = List.of(
            new Use("KMD Nexus", Optional.of(KMD)),
            new Use("KMD OPUS Løn og Personale", Optional.of(KMD)),
            new Use("Acadre", Optional.of("Formpipe")),
            new Use("Prisme", Optional.of("Fujitsu")),
            new Use("Schultz FASIT", Optional.of("Schultz")),
            new Use("AULA", Optional.empty()),
            new Use("SBSYS", Optional.empty()),
            new Use(SECURE_ISMS, Optional.empty()));

    private Cast() {}

    /** @param municipality none for a role that is not tied to one */
    public record Person(String email, String name, Optional<String> municipality, String role) {}

    record Use(String system, Optional<String> processor) {}

    static Stream<Person> localAdmins() {
        return PEOPLE.stream().filter(person -> person.role().equals("local-admin"));
    }
}
