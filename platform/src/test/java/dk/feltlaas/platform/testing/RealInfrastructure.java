package dk.feltlaas.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Real PostgreSQL and Kafka for a {@code @QuarkusTest}, and the keys of {@link Tokens}:
 *
 * <pre>{@code
 * @WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
 * }</pre>
 *
 * <p>Any other argument is passed on as configuration. Classes with equal arguments share one start.
 */
public class RealInfrastructure implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "database";

    private final Map<String, String> configuration = new HashMap<>();
    private String database;
    private Infrastructure infrastructure;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get(DATABASE);
        if (database == null) {
            throw new IllegalArgumentException("RealInfrastructure needs the argument \"database\"");
        }
        arguments.forEach((name, value) -> {
            if (!name.equals(DATABASE)) {
                configuration.put(name, value);
            }
        });
    }

    @Override
    public Map<String, String> start() {
        infrastructure = Infrastructure.start();
        Path keys = Infrastructure.extract("test-signing-keys.json", Path.of("target", "infrastructure"));
        Path published = Infrastructure.extract("test-jwks.json", Path.of("target", "infrastructure"));
        Map<String, String> settings = new HashMap<>();
        settings.put("FELTLAAS_DB_URL", infrastructure.jdbcUrl(database));
        settings.put("FELTLAAS_DB_USER", database + "_app");
        settings.put("FELTLAAS_DB_PASSWORD", database + "_app");
        settings.put("FELTLAAS_DB_OWNER_USER", database + "_owner");
        settings.put("FELTLAAS_DB_OWNER_PASSWORD", database + "_owner");
        settings.put("KAFKA_BOOTSTRAP_SERVERS", infrastructure.bootstrapServers());
        settings.put("kafka.bootstrap.servers", infrastructure.bootstrapServers());
        settings.put("FELTLAAS_ISSUER", Tokens.ISSUER);
        settings.put("FELTLAAS_JWKS_URL", published.toUri().toString());
        settings.put("FELTLAAS_SIGNING_KEYS", keys.toAbsolutePath().toString());
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.log.console.json.enabled", "false");
        settings.putAll(configuration);
        return settings;
    }

    /** Lets a test take the database or Kafka away: a field of type {@link Infrastructure} is filled. */
    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(infrastructure, new TestInjector.MatchesType(Infrastructure.class));
    }

    @Override
    public void stop() {
        if (infrastructure != null) {
            infrastructure.close();
            infrastructure = null;
        }
    }
}
