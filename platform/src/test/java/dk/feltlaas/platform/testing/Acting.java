package dk.feltlaas.platform.testing;

import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.Role;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Work done on a caller's behalf without asking the API: what a bug, or somebody who found one, would do. */
public final class Acting {
    private Acting() {}

    public static Caller person(UUID municipality, Role... roles) {
        return new Caller(
                UUID.randomUUID(),
                "person",
                Caller.Kind.PERSON,
                Set.of(),
                Map.of(municipality, Set.of(roles)),
                Optional.empty(),
                AssuranceLevel.SUBSTANTIAL);
    }

    public static Caller supplier(UUID organization) {
        return new Caller(
                UUID.randomUUID(),
                "isms",
                Caller.Kind.API,
                Set.of(),
                Map.of(),
                Optional.of(organization),
                AssuranceLevel.SUBSTANTIAL);
    }

    public static Caller auditor() {
        return new Caller(
                UUID.randomUUID(),
                "auditor",
                Caller.Kind.PERSON,
                Set.of(Role.AUDITOR),
                Map.of(),
                Optional.empty(),
                AssuranceLevel.SUBSTANTIAL);
    }

    /** In a request, and a transaction, of its own. */
    public static <T> T as(Caller caller, Supplier<T> work) {
        var requests = Arc.container().requestContext();
        var outer = requests.getStateIfActive();
        requests.activate();
        try {
            Arc.container()
                    .instance(CurrentIdentityAssociation.class)
                    .get()
                    .setIdentity(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new QuarkusPrincipal(caller.name()))
                            .addAttribute("feltlaas.caller", caller)
                            .build());
            return QuarkusTransaction.requiringNew().call(work::get);
        } finally {
            requests.terminate();
            if (outer != null) {
                requests.activate(outer);
            }
        }
    }
}
