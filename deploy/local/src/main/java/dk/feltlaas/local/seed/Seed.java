package dk.feltlaas.local.seed;

import dk.feltlaas.local.api.Api;
import dk.feltlaas.local.stack.LocalAdministrator;
import dk.feltlaas.local.stack.LocalStack;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Loads a stack through its public API. What is there already is left as it is, so that loading again changes nothing.
 */
public final class Seed {
    private final Api visitor;
    private final Path data;

    private Seed(Api visitor, Path data) {
        this.visitor = visitor;
        this.data = data;
    }

    public static Seed of(LocalStack stack) {
        return new Seed(stack.api(), stack.plan().data());
    }

    /** Only the 98 municipalities. */
    public void municipalities() {
        new Organizations(secretariat()).municipalities(SourceData.municipalities());
    }

    /**
     * Municipalities, systems, companies, accounts for every role, and the registers of a few municipalities.
     *
     * @param progress is told what has been loaded
     */
    public Seeded everything(Consumer<String> progress) {
        var secretariat = secretariat();
        var organizations = new Organizations(secretariat);
        organizations.municipalities(SourceData.municipalities());
        organizations.companies(Cast.SUPPLIERS, true);
        organizations.companies(Cast.VENDORS, false);
        progress.accept(organizations.count() + " organisations");

        var accounts = new Accounts(secretariat, organizations, new CredentialStore(data));
        accounts.people(Cast.PEOPLE);
        Map<String, ApiCredentials> suppliers =
                Cast.SUPPLIERS.stream().collect(Collectors.toMap(Function.identity(), accounts::api));
        progress.accept("accounts for every role");

        var catalogue = new Catalogue(secretariat);
        catalogue.systems(SourceData.systems());
        progress.accept(catalogue.count() + " IT systems");

        Batch.each(Cast.localAdmins().toList(), admin -> fill(admin, organizations, catalogue));
        progress.accept("usages and data-processing registrations of "
                + Cast.localAdmins().count() + " municipalities");
        return new Seeded(organizations::named, suppliers);
    }

    private void fill(Cast.Person admin, Organizations organizations, Catalogue catalogue) {
        var municipality = organizations.named(admin.municipality().orElseThrow());
        new Register(visitor.signIn(admin.email(), Cast.PASSWORD), municipality, organizations, catalogue)
                .fill(Cast.USES);
    }

    private Api secretariat() {
        return visitor.signIn(LocalAdministrator.DEFAULT.email(), LocalAdministrator.DEFAULT.password());
    }
}
