package dk.feltlaas.supplier.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits low enough to be met in a test, and forgiving nothing while it runs. */
public class LowLimits implements QuarkusTestProfile {
    public static final int REQUESTS = 100;
    public static final int FAILURES_OF_ADDRESS = 20;
    public static final int FAILURES_OF_ACCOUNT = 8;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "feltlaas.limits.requests",
                Integer.toString(REQUESTS),
                "feltlaas.limits.period",
                "1h",
                "feltlaas.limits.body-time",
                "1s",
                "feltlaas.sign-in.period",
                "1h",
                "feltlaas.sign-in.failures-per-address",
                Integer.toString(FAILURES_OF_ADDRESS),
                "feltlaas.sign-in.failures-per-account",
                Integer.toString(FAILURES_OF_ACCOUNT));
    }
}
