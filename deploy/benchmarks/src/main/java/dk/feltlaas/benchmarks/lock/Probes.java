package dk.feltlaas.benchmarks.lock;

import dk.feltlaas.benchmarks.stack.WholeStack;
import dk.feltlaas.benchmarks.world.World;
import java.io.IOException;

/** A field of each service that keeps lockable ones, in the municipality that grants. */
final class Probes {
    private Probes() {}

    static Probe registry(World world) throws IOException {
        return new Probe(
                world.stack(),
                "registry",
                "/api/v2/it-system-usages/" + world.model(),
                "{\"general\":{\"containsAITechnology\":\"%s\"}}");
    }

    static Probe gdpr(WholeStack stack) throws IOException {
        String registrations = "/api/v2/data-processing-registrations";
        String registration = stack.localAdmin()
                .get(registrations + "?pageSize=1&organizationUuid=" + stack.municipality())
                .expect(200)
                .path(0)
                .path("uuid")
                .asText();
        return new Probe(
                stack, "gdpr", registrations + "/" + registration, "{\"oversight\":{\"isOversightCompleted\":\"%s\"}}");
    }
}
