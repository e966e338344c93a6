package dk.feltlaas.e2e.faults;

import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.stack.LocalStack;
import dk.feltlaas.local.stack.StackPlan;
import java.util.Map;

/**
 * What faults strike at.
 *
 * @param volumes of the processes whose disk can be full
 */
record Stage(LocalStack stack, Network network, Map<String, Volume> volumes) {
    ChildProcess process(String name) {
        return switch (name) {
            case StackPlan.POSTGRES -> stack.postgres();
            case StackPlan.KAFKA -> stack.kafka();
            default -> stack.service(name);
        };
    }
}
