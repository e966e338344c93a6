package dk.feltlaas.e2e.observability;

import dk.feltlaas.e2e.World;
import dk.feltlaas.local.seed.Seed;
import dk.feltlaas.local.stack.DataDirectory;
import dk.feltlaas.local.stack.LocalAdministrator;
import dk.feltlaas.local.stack.LocalStack;
import dk.feltlaas.local.stack.StackPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A stack of its own that logs as in production and sends every trace to a collector. */
final class ObservedStack implements AutoCloseable {
    static final Path ROOT = Path.of(System.getProperty("feltlaas.root", "../.."))
            .toAbsolutePath()
            .normalize();

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalStack stack;
    private final World world;

    private ObservedStack(LocalStack stack) {
        this.stack = stack;
        this.world =
                new World(stack.origin(), LocalAdministrator.DEFAULT.email(), LocalAdministrator.DEFAULT.password());
    }

    static ObservedStack start(URI collector) {
        Path data = ROOT.resolve("deploy/e2e/target/observed-stack");
        Map<String, String> told = Map.of(
                "quarkus.log.console.json.enabled", "true",
                "FELTLAAS_TRACE_COLLECTOR", collector.toString(),
                "FELTLAAS_TRACE_RATIO", "1",
                "feltlaas.projections.measure-interval", "1s",
                "feltlaas.completeness.interval", "1s",
                "quarkus.otel.bsp.schedule.delay", "200ms");
        StackPlan plan = StackPlan.beside(ROOT, data);
        for (String service : StackPlan.SERVICES) {
            plan = plan.withProperties(service, told);
        }
        LocalStack stack = LocalStack.start(plan, DataDirectory.open(data, true), (process, took) -> {});
        Seed.of(stack).municipalities();
        return new ObservedStack(stack);
    }

    World world() {
        return world;
    }

    /** What all services expose now. */
    Scrape scrape() {
        Scrape scrape = new Scrape();
        StackPlan.SERVICES.forEach(service -> scrape.add(metrics(service)));
        return scrape;
    }

    String metrics(String service) {
        try {
            return http.send(
                            HttpRequest.newBuilder(stack.plan().address(service).resolve("/q/metrics"))
                                    .header("Accept", "text/plain")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The lines of a service's log that it wrote itself, without the marks of its being started. */
    Stream<String> log(String service) {
        try {
            return Files.readAllLines(stack.service(service).log()).stream().filter(line -> line.startsWith("{"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that any service wrote. */
    String everythingLogged() {
        StringBuilder all = new StringBuilder();
        StackPlan.SERVICES.forEach(service -> {
            try {
                all.append(Files.readString(stack.service(service).log()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all.toString();
    }

    @Override
    public void close() {
        stack.close();
    }
}
