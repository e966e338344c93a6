package dk.feltlaas.local.stack;

import java.time.Duration;

/** Who wants to know how a start is getting on; may be called by several threads. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (process, took) -> {};

    void ready(String process, Duration took);
}
