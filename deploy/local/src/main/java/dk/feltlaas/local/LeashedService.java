package dk.feltlaas.local;

import dk.feltlaas.local.process.Lifeline;

/** Runs a packaged Quarkus service that leaves when the process that started it is gone. */
public final class LeashedService {
    private LeashedService() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("lifeline").start(() -> {
            Lifeline.awaitEnd();
            System.exit(0);
        });
        // Only the packaged service has this class on its class path.
        Class.forName("io.quarkus.bootstrap.runner.QuarkusEntryPoint")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }
}
