package dk.feltlaas.benchmarks.harness;

import java.util.List;

/** Something that is measured. */
public interface Benchmark {
    /** By which it is asked for on the command line. */
    String name();

    /** Measures, and leaves nothing running behind. */
    List<Outcome> run(Effort effort) throws Exception;
}
