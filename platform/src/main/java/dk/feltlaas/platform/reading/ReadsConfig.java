package dk.feltlaas.platform.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reads by suppliers are recorded. */
@ConfigMapping(prefix = "feltlaas.reads")
public interface ReadsConfig {
    /**
     * How long reads wait in memory at most; also when an hour ends they are written. What a crash can lose, against up
     * to 3600 s / interval entries an hour for each account, municipality and type of record that is being read.
     */
    @WithDefault("1m")
    Duration interval();

    /**
     * How many sums are held at most, one for each account, municipality, type of record, hour and system. They are
     * written early when half as many are held; when there are so many in spite of that, reads are answered 503.
     */
    @WithDefault("50000")
    int most();
}
