package dk.feltlaas.platform.production;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Nobody guesses their way into the database, and what serves requests cannot change its tables. Where migrations run on
 * their own a serving process knows no owner at all, which is better still.
 */
@Singleton
class DatabaseSecrets implements StartCondition {
    private final String user;
    private final String password;
    private final Optional<String> owner;
    private final Optional<String> ownerPassword;

    DatabaseSecrets(
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "quarkus.flyway.username") Optional<String> owner,
            @ConfigProperty(name = "quarkus.flyway.password") Optional<String> ownerPassword) {
        this.user = user;
        this.password = password;
        this.owner = owner;
        this.ownerPassword = ownerPassword;
    }

    @Override
    public List<String> objections() {
        List<String> objections = new ArrayList<>();
        if (Secret.isKnown(password, user)) {
            objections.add("FELTLAAS_DB_PASSWORD is short, the user's name, or known to everybody.");
        }
        if (owner.isPresent() && Secret.isKnown(ownerPassword.orElse(null), owner.get())) {
            objections.add("FELTLAAS_DB_OWNER_PASSWORD is short, the user's name, or known to everybody.");
        }
        if (owner.filter(user::equals).isPresent()) {
            objections.add("FELTLAAS_DB_USER owns the tables; it must be a role that may only read and write them.");
        }
        return objections;
    }
}
