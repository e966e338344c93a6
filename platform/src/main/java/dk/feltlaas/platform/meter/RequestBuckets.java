package dk.feltlaas.platform.meter;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Sorts request times into few fixed buckets, so that percentiles can be asked of any number of replicas together. */
@Singleton
class RequestBuckets {
    private static final String REQUESTS = "http.server.requests";

    @Produces
    @Singleton
    MeterFilter buckets() {
        double[] bounds = Meters.REQUEST_BOUNDS.stream()
                .mapToDouble(bound -> bound.toNanos())
                .toArray();
        DistributionStatisticConfig sorted = DistributionStatisticConfig.builder()
                .serviceLevelObjectives(bounds)
                .build();
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return REQUESTS.equals(id.getName()) ? sorted.merge(config) : config;
            }
        };
    }
}
