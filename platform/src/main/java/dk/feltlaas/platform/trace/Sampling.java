package dk.feltlaas.platform.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Which traces are recorded: the trace's id alone decides, so that all services decide alike, and no caller can make us
 * record by asking for it in a header. What is not recorded has its trace id all the same, in answers, entries and logs.
 */
@Singleton
class Sampling {

    @Produces
    @Singleton
    Sampler sampler(TraceConfig config) {
        return config.collector().isPresent() ? Sampler.traceIdRatioBased(config.ratio()) : Sampler.alwaysOff();
    }
}
