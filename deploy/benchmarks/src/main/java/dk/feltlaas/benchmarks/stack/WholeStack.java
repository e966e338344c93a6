package dk.feltlaas.benchmarks.stack;

import dk.feltlaas.local.api.Api;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.seed.ApiCredentials;
import dk.feltlaas.local.seed.Cast;
import dk.feltlaas.local.seed.Seed;
import dk.feltlaas.local.seed.Seeded;
import dk.feltlaas.local.stack.DataDirectory;
import dk.feltlaas.local.stack.LocalStack;
import dk.feltlaas.local.stack.StackPlan;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * All processes of {@code ./dev up} with its data, on ports and in a directory of their own. PostgreSQL syncs every commit.
 * What is measured is asked of a service itself, past the gateway.
 */
public final class WholeStack implements AutoCloseable {
    /** All load comes from one account, which the usual limit would slow down. A minute. */
    private static final Map<String, String> ONE_CALLER = Map.of("feltlaas.limits.requests", "6000000");

    private final LocalStack stack;
    private final Seeded seeded;

    private WholeStack(LocalStack stack, Seeded seeded) {
        this.stack = stack;
        this.seeded = seeded;
    }

    /**
     * Starts it empty, whatever an earlier run left in the directory, and loads it.
     *
     * @param quick whether JVMs have the first compiler only, with which they start sooner
     */
    public static WholeStack start(Path project, Path directory, boolean quick) {
        StackPlan usual = StackPlan.beside(project, directory);
        StackPlan plan = quick ? usual : usual.withJvm(StackPlan.MEASURED_JVM);
        for (String service : StackPlan.SERVICES) {
            plan = plan.withProperties(service, ONE_CALLER);
        }
        LocalStack stack = LocalStack.start(plan, DataDirectory.open(directory, true), (process, took) -> {});
        try {
            return new WholeStack(stack, Seed.of(stack).everything(what -> {}));
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    public LocalStack processes() {
        return stack;
    }

    public ChildProcess service(String name) {
        return stack.service(name);
    }

    public int port(String service) {
        return stack.plan().port(service);
    }

    public Database database(String service) {
        return new Database(stack.postgres().port(), service);
    }

    public String kafka() {
        return "127.0.0.1:" + stack.kafka().port();
    }

    /** The local admin of {@link #municipality}, through the gateway. */
    public Api localAdmin() {
        return Api.at(stack.origin()).signIn(Cast.LOCAL_ADMIN.email(), Cast.PASSWORD);
    }

    public String localAdminToken() {
        return token(Cast.LOCAL_ADMIN.email(), Cast.PASSWORD);
    }

    /** Of the program of {@link #supplier}. */
    public String supplierToken() {
        ApiCredentials credentials = supplierCredentials();
        return token(credentials.clientId(), credentials.clientSecret());
    }

    public ApiCredentials supplierCredentials() {
        return seeded.suppliers().get(Cast.SECURE_ISMS);
    }

    /** Of somebody who reads the whole audit log. */
    public String auditorToken() {
        return token(Cast.AUDITOR.email(), Cast.PASSWORD);
    }

    public UUID municipality() {
        return seeded.organization().apply(Cast.AABENRAA);
    }

    public UUID supplier() {
        return seeded.organization().apply(Cast.SECURE_ISMS);
    }

    @Override
    public void close() {
        stack.close();
    }

    private String token(String login, String secret) {
        return Api.at(stack.origin())
                .post("/api/authorize/GetToken", Map.of("email", login, "password", secret))
                .expect(200)
                .at("/response/token")
                .asText();
    }
}
