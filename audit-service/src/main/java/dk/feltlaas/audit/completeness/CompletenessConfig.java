package dk.feltlaas.audit.completeness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When something counts as missing. */
@ConfigMapping(prefix = "feltlaas.completeness")
public interface CompletenessConfig {
    /** How long a source may send nothing before it is called silent; an idle one sends a heartbeat more often. */
    @WithDefault("15m")
    Duration silentAfter();

    /** How often what is missing and what is late is measured for the metrics. */
    @WithDefault("30s")
    Duration interval();
}
