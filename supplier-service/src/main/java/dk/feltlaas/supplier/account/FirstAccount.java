package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.problem.AlreadyExists;
import dk.feltlaas.platform.wall.Wall;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Lets the secretariat in where nobody has an account yet. */
@ApplicationScoped
class FirstAccount {
    private static final Logger LOG = Logger.getLogger(FirstAccount.class);

    private final AccountRegister register;
    private final BootstrapConfig config;

    FirstAccount(AccountRegister register, BootstrapConfig config) {
        this.register = register;
        this.config = config;
    }

    void create(@Observes StartupEvent start) {
        if (config.email().isPresent() && config.password().isPresent()) {
            create(config.email().get(), config.password().get());
        }
    }

    private void create(String email, String password) {
        try {
            if (Wall.asService(() -> register.createFirst(email, password))) {
                LOG.info("The first account was created: a global admin");
            }
        } catch (AlreadyExists e) {
            LOG.debug("Another instance, starting at the same time, created the first account");
        }
    }
}
