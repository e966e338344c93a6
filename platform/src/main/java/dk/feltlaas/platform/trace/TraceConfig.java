package dk.feltlaas.platform.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.net.URI;
import java.util.Optional;

/** Where traces go, and how many of them. */
@ConfigMapping(prefix = "feltlaas.traces")
public interface TraceConfig {
    /** The collector, spoken to in OTLP over HTTP. Without one nothing is recorded or sent. */
    Optional<URI> collector();

    /** Which part of all traces is recorded, from 0 to 1. The same in every service, or traces have holes. */
    @WithDefault("0.05")
    @DecimalMin("0")
    @DecimalMax("1")
    double ratio();
}
