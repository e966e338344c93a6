package dk.feltlaas.supplier.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The first account. Read only while there is no account at all. */
@ConfigMapping(prefix = "feltlaas.bootstrap")
interface BootstrapConfig {
    /** Its e-mail address. */
    Optional<String> email();

    /** Its password; to be changed for an account of one's own. */
    Optional<String> password();
}
