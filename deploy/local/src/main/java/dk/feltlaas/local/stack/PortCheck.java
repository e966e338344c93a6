package dk.feltlaas.local.stack;

import dk.feltlaas.local.process.PortOwner;
import dk.feltlaas.local.process.Ports;
import dk.feltlaas.local.process.ProcessFailure;
import java.nio.file.Path;

/** Ports are looked at before anything is started, so that a clash is told in one sentence. */
final class PortCheck {
    private PortCheck() {}

    static void demandFree(StackPlan plan) {
        StackPlan.PROCESSES.stream()
                .filter(process -> Ports.isTaken(plan.port(process)))
                .findFirst()
                .ifPresent(process -> {
                    throw new ProcessFailure(clash(process, plan.port(process)));
                });
    }

    private static String clash(String process, int port) {
        var owner = PortOwner.of(port)
                .map(other -> " (by %s, process %d)".formatted(programOf(other), other.pid()))
                .orElse("");
        var option = process.equals(StackPlan.GATEWAY) ? "--port" : "--" + process + "-port";
        return "Port %d, which %s needs, is in use%s: stop that program or choose another port with %s."
                .formatted(port, process, owner, option);
    }

    private static String programOf(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("an unknown program");
    }
}
