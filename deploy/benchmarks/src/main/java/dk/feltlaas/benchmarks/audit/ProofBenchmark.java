package dk.feltlaas.benchmarks.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Contest;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.harness.Stopwatch;
import dk.feltlaas.benchmarks.stack.AuditBench;
import dk.feltlaas.benchmarks.stack.AuditService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** How long it takes, and how much it is, to prove that an entry is in the log, and that the log has only grown. */
public final class ProofBenchmark implements Benchmark {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AuditBench bench;
    private final List<Long> sizes;

    /** @param sizes of the logs, rising */
    public ProofBenchmark(AuditBench bench, List<Long> sizes) {
        this.bench = bench;
        this.sizes = sizes;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        Map<String, Proofs> logs = new LinkedHashMap<>();
        for (long size : sizes) {
            AuditService service = bench.service(bench.log(size));
            logs.put(QueryBenchmark.side(size), new Proofs(service, ids(service), effort.of(20, 2)));
        }
        bench.settle();
        return List.of(
                compare("An entry's inclusion proof, over HTTP", "ms, median of a round", logs, effort, p -> p::millis),
                compare("Hashes in an inclusion proof", "hashes, most of a round", logs, effort, p -> p::hashes));
    }

    private static Outcome compare(
            String subject, String unit, Map<String, Proofs> logs, Effort effort, Measure measure) throws Exception {
        Contest contest = Contest.of(subject, unit);
        logs.forEach((side, proofs) -> contest.side(side, measure.of(proofs)));
        return QueryBenchmark.growth(contest.run(effort), null);
    }

    /** The ids of entries all over the log, some of each municipality's page. */
    private static List<String> ids(AuditService service) throws Exception {
        List<String> ids = new ArrayList<>();
        for (String order : List.of("asc", "desc")) {
            byte[] page = service.get("/api/v2/audit/entries?limit=250&order=" + order);
            JSON.readTree(page)
                    .path("items")
                    .forEach(item -> ids.add(item.path("id").asText()));
        }
        return ids;
    }

    private interface Measure {
        Callable<Double> of(Proofs proofs);
    }

    private record Proofs(AuditService service, List<String> ids, int many) {
        double millis() throws Exception {
            double[] millis = new double[many];
            for (int i = 0; i < many; i++) {
                Stopwatch watch = Stopwatch.start();
                proof(i);
                millis[i] = watch.millis();
            }
            Arrays.sort(millis);
            return millis[many / 2];
        }

        double hashes() throws Exception {
            double most = 0;
            for (int i = 0; i < many; i++) {
                most = Math.max(
                        most,
                        JSON.readTree(proof(i)).path("entry").path("proof").size());
            }
            return most;
        }

        private byte[] proof(int number) throws Exception {
            String id = ids.get(number * 37 % ids.size());
            return service.get("/api/v2/audit/entries/" + id + "/proof");
        }
    }
}
