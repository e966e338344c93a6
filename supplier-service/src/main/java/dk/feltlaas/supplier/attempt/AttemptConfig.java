package dk.feltlaas.supplier.attempt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many failed sign-ins are put up with. Successful ones are not counted. */
@ConfigMapping(prefix = "feltlaas.sign-in")
public interface AttemptConfig {
    /** The period all numbers here are about; failures are forgiven evenly over it. */
    @WithDefault("5m")
    Duration period();

    /** Failures of one account from one address before that pair has to wait. */
    @WithDefault("10")
    int failuresPerPair();

    /** Failures from one address, whichever account, before it has to wait. */
    @WithDefault("100")
    int failuresPerAddress();

    /** Failures of one account, from wherever, before each further failure is answered late. */
    @WithDefault("30")
    int failuresPerAccount();

    /** How late. */
    @WithDefault("2s")
    Duration lateness();

    /** How many accounts, addresses and pairs are remembered. */
    @WithDefault("100000")
    int remembered();
}
