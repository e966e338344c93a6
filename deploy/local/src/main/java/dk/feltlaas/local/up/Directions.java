package dk.feltlaas.local.up;

import dk.feltlaas.local.seed.Cast;
import dk.feltlaas.local.seed.Seeded;
import dk.feltlaas.local.stack.LocalAdministrator;
import dk.feltlaas.local.stack.StackPlan;
import dk.feltlaas.local.tls.Transport;
import java.util.stream.Collectors;

/** Where to go from here: addresses, accounts, and a first call to copy. */
record Directions(StackPlan plan, Transport transport, Seeded seeded) {

    String text() {
        return """

                The API is at %s; read about it and try it at %s/docs (the document itself: %s/openapi).
                Each service's own document:
                %s%s

                Accounts (made up, good on this machine only; every password is %s):
                %s

                API accounts of suppliers (client id and secret, this machine only):
                %s

                Get a token and read a usage:
                  O=%s
                  TOKEN=$(%s -s $O/api/authorize/GetToken -H 'Content-Type: application/json' \\
                    -d '{"email":"%s","password":"%s"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
                  %s -s "$O/api/v2/it-system-usages?pageSize=1" -H "Authorization: Bearer $TOKEN"

                Logs are in %s. Ctrl-C stops everything; the data stays.
                """.formatted(
                        plan.origin(),
                        plan.origin(),
                        plan.origin(),
                        documents(),
                        trust(),
                        Cast.PASSWORD,
                        people(),
                        programs(),
                        plan.origin(),
                        curl(),
                        Cast.LOCAL_ADMIN.email(),
                        Cast.PASSWORD,
                        curl(),
                        plan.data().resolve("logs"));
    }

    private String trust() {
        return transport
                .authority()
                .map(certificate -> "\nWho calls has to trust the certificate in %s.".formatted(certificate))
                .orElse("");
    }

    private String curl() {
        return transport
                .authority()
                .map(certificate -> "curl --cacert " + certificate)
                .orElse("curl");
    }

    private String documents() {
        return StackPlan.SERVICES.stream()
                .map(service -> "  " + plan.address(service).resolve("/q/openapi"))
                .collect(Collectors.joining("\n"));
    }

    private static String people() {
        var secretariat = row(LocalAdministrator.DEFAULT.email(), "global-admin", "the secretariat");
        return Cast.PEOPLE.stream()
                .map(person ->
                        row(person.email(), person.role(), person.municipality().orElse("all municipalities")))
                .collect(Collectors.joining("\n", secretariat + "\n", ""));
    }

    private static String row(String email, String role, String where) {
        return "  %-40s %-18s %s".formatted(email, role, where);
    }

    private String programs() {
        return seeded.suppliers().entrySet().stream()
                .map(one -> "  %-12s %s  %s"
                        .formatted(
                                one.getKey(),
                                one.getValue().clientId(),
                                one.getValue().clientSecret()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
