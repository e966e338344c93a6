package dk.feltlaas.benchmarks.audit;

import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.harness.Stopwatch;
import dk.feltlaas.benchmarks.harness.Turns;
import dk.feltlaas.benchmarks.log.LogWorld;
import dk.feltlaas.benchmarks.stack.AuditBench;
import dk.feltlaas.benchmarks.stack.AuditService;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * The same questions to logs of growing size, over HTTP, each answered with a full page: does an answer cost more the
 * more there is that it is not about? Each is asked twice. The first time the pages of a small log are in memory, and those
 * of one that is larger than the memory are not; the second time they are for both.
 */
public final class QueryBenchmark implements Benchmark {
    private static final String SEARCH = "/api/v2/audit/entries?limit=50&order=";
    private static final String UNIT = "ms, median of a round's questions";
    private static final Map<String, Function<SplittableRandom, String>> QUESTIONS = questions();

    private final AuditBench bench;
    private final List<Long> sizes;

    /** @param sizes of the logs, rising */
    public QueryBenchmark(AuditBench bench, List<Long> sizes) {
        this.bench = bench;
        this.sizes = sizes;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        Map<String, AuditService> services = new LinkedHashMap<>();
        for (long size : sizes) {
            services.put(side(size), bench.service(bench.log(size)));
        }
        bench.settle();
        List<Outcome> outcomes = new ArrayList<>();
        for (var question : QUESTIONS.entrySet()) {
            outcomes.addAll(compare(question.getKey(), question.getValue(), services, effort));
        }
        return outcomes;
    }

    static String side(long size) {
        return "%,d entries".formatted(size);
    }

    /** The ratios of each size to the one before. */
    static Outcome growth(Outcome outcome, String goal) {
        Outcome grown = outcome;
        for (int i = 1; i < outcome.series().size(); i++) {
            grown = grown.ratio(
                    outcome.series().get(i).side(), outcome.series().get(i - 1).side(), goal);
        }
        return grown;
    }

    private static List<Outcome> compare(
            String question, Function<SplittableRandom, String> path, Map<String, AuditService> services, Effort effort)
            throws Exception {
        Turns<Round> turns = new Turns<>();
        for (var service : services.entrySet()) {
            SplittableRandom random = new SplittableRandom(7);
            turns.side(service.getKey(), () -> Round.of(service.getValue(), path, random, effort.of(20, 2)));
        }
        Turns.Rounds<Round> rounds = turns.run(effort);
        String page = question + ", a page of 50";
        return List.of(
                growth(rounds.outcome(page, UNIT, Round::first), null),
                growth(rounds.outcome(page + ", asked again", UNIT, Round::again), "≤ 1.5"));
    }

    /** Medians over the questions of a round, in milliseconds. */
    private record Round(double first, double again) {
        static Round of(
                AuditService service, Function<SplittableRandom, String> path, SplittableRandom random, int questions)
                throws Exception {
            double[] first = new double[questions];
            double[] again = new double[questions];
            for (int i = 0; i < questions; i++) {
                String asked = path.apply(random);
                first[i] = millis(service, asked);
                again[i] = millis(service, asked);
            }
            return new Round(median(first), median(again));
        }

        private static double millis(AuditService service, String asked) throws Exception {
            Stopwatch watch = Stopwatch.start();
            service.get(asked);
            return watch.millis();
        }

        private static double median(double[] millis) {
            Arrays.sort(millis);
            return millis[millis.length / 2];
        }
    }

    private static Map<String, Function<SplittableRandom, String>> questions() {
        Map<String, Function<SplittableRandom, String>> questions = new LinkedHashMap<>();
        questions.put("By municipality, newest first", r -> SEARCH + "desc&municipality=" + municipality(r));
        questions.put("By municipality, oldest first", r -> SEARCH + "asc&municipality=" + municipality(r));
        questions.put("By entity", r -> SEARCH + "desc&entity=" + LogWorld.busyUsage(r.nextInt(LogWorld.BUSY)));
        questions.put(
                "By supplier and month, oldest first",
                r -> SEARCH + "asc&supplier=" + supplier(r) + period(r.nextInt(24)));
        questions.put(
                "By supplier and month, newest first",
                r -> SEARCH + "desc&supplier=" + supplier(r) + period(r.nextInt(24)));
        questions.put(
                "Refused by reason, newest first",
                r -> SEARCH + "desc&decision=refused&reason=" + LogWorld.REFUSALS.get(r.nextInt(4)));
        return questions;
    }

    private static Object municipality(SplittableRandom random) {
        return LogWorld.MUNICIPALITIES.get(random.nextInt(LogWorld.MUNICIPALITIES.size()));
    }

    private static Object supplier(SplittableRandom random) {
        return LogWorld.SUPPLIERS.get(random.nextInt(LogWorld.SUPPLIERS.size()));
    }

    private static String period(int monthsBefore) {
        YearMonth month = YearMonth.now(ZoneOffset.UTC).minusMonths(1 + monthsBefore);
        return "&from=" + month.atDay(1) + "&to=" + month.plusMonths(1).atDay(1);
    }
}
