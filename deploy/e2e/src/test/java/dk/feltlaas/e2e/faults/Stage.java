package dk.feltlaas.e2e.faults;

import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.stack.LocalStack;
import dk.feltlaas.local.stack.StackPlan;

/** What faults strike at. */
record Stage(LocalStack stack, Network network) {
    ChildProcess process(String name) {
        return switch (name) {
            case StackPlan.POSTGRES -> stack.postgres();
            case StackPlan.KAFKA -> stack.kafka();
            default -> stack.service(name);
        };
    }
}
