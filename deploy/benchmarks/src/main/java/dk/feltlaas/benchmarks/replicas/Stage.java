package dk.feltlaas.benchmarks.replicas;

import dk.feltlaas.benchmarks.load.Load;
import java.util.List;
import java.util.Map;

/**
 * What was measured with so many replicas of every service; a number a round.
 *
 * @param fixed the fixed load, by operation
 * @param cores that were computed with during the fixed load, by what computed
 * @param megabytes resident after that, by what held them
 * @param connections to PostgreSQL after that, by database
 * @param most as fast as its clients go, by operation
 * @param takenIn audit entries a second that had waited
 */
record Stage(
        int replicas,
        Map<String, List<Load>> fixed,
        Map<String, List<Double>> cores,
        Map<String, List<Double>> megabytes,
        Map<String, List<Double>> connections,
        Map<String, List<Load>> most,
        Map<String, List<Double>> takenIn) {
    /** How something is called with so many replicas. */
    String side(String thing) {
        return "%s, %d of each".formatted(thing, replicas);
    }
}
