package dk.feltlaas.platform.production;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Refuses to start with settings that are fit for one's own machine only. A packaged service is taken to be in production
 * unless {@code feltlaas.production} says no, so that forgetting it is safe.
 */
@Singleton
class ProductionCheck {
    private static final Logger LOG = Logger.getLogger(ProductionCheck.class);
    private static final int FIRST = 1;

    private final boolean production;
    private final Instance<StartCondition> conditions;

    ProductionCheck(
            @ConfigProperty(name = "feltlaas.production", defaultValue = "true") boolean production,
            Instance<StartCondition> conditions) {
        this.production = production;
        this.conditions = conditions;
    }

    void check(@Observes @Priority(FIRST) StartupEvent starting) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        if (!production) {
            LOG.warn("feltlaas.production is false: settings unfit for real data are let pass");
            return;
        }
        List<String> objections =
                conditions.stream().flatMap(c -> c.objections().stream()).toList();
        if (!objections.isEmpty()) {
            throw new ConfigurationException("This service does not start in production like this. "
                    + String.join(" ", objections) + " On your own machine set FELTLAAS_PRODUCTION=false.");
        }
    }
}
