package dk.feltlaas.benchmarks.harness;

import java.util.List;

/** Something that is measured. */
public interface Benchmark {
    /** Measures, and leaves nothing running behind. */
    List<Outcome> run(Effort effort) throws Exception;
}
