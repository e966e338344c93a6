package dk.feltlaas.local.up;

import dk.feltlaas.local.Arguments;
import dk.feltlaas.local.stack.StackPlan;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the command line asks for. */
record Wish(StackPlan plan, boolean fresh, boolean tour) {
    private static final Set<String> SWITCHES = Set.of("--fresh", "--no-tour", "--tls");

    static Wish parse(String[] args) {
        var ports = StackPlan.PROCESSES.stream().map(Wish::portOption);
        var options = Stream.concat(Stream.of("--project", "--data"), ports).collect(Collectors.toSet());
        var arguments = Arguments.parse(args, options, SWITCHES);
        var plan = StackPlan.usual(arguments.path("--project"));
        for (var process : StackPlan.PROCESSES) {
            var option = portOption(process);
            if (arguments.text(option).isPresent()) {
                plan = plan.withPort(process, arguments.port(option, 0));
            }
        }
        if (arguments.text("--data").isPresent()) {
            plan = plan.withData(arguments.path("--data"));
        }
        if (arguments.has("--tls")) {
            plan = plan.withTls();
        }
        return new Wish(plan, arguments.has("--fresh"), !arguments.has("--no-tour"));
    }

    /** The gateway's port is what most people mean by the port. */
    private static String portOption(String process) {
        return process.equals(StackPlan.GATEWAY) ? "--port" : "--" + process + "-port";
    }

    Path data() {
        return plan.data();
    }
}
