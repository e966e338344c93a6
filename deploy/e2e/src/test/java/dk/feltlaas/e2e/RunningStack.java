package dk.feltlaas.e2e;

import dk.feltlaas.local.seed.Seed;
import dk.feltlaas.local.stack.DataDirectory;
import dk.feltlaas.local.stack.LocalAdministrator;
import dk.feltlaas.local.stack.LocalStack;
import dk.feltlaas.local.stack.StackPlan;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole stack, fresh, beside any other on the machine: started once for all test classes, stopped after the last.
 * Classes ask for the {@link World}, and for the {@link LocalStack} when they mean to take parts of it away.
 */
final class RunningStack implements ParameterResolver {
    private static final Path ROOT = Path.of(System.getProperty("feltlaas.root", "../.."))
            .toAbsolutePath()
            .normalize();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == World.class || type == LocalStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(Namespace.create(RunningStack.class))
                .computeIfAbsent(Start.class, key -> new Start(), Start.class)
                .orFail();
        return parameter.getParameter().getType() == World.class ? running.world() : running.stack();
    }

    /** One attempt at starting for all classes: what cannot be started once is not tried again for every test. */
    private static final class Start implements AutoCloseable {
        private Running running;
        private RuntimeException failure;

        Start() {
            try {
                running = Running.start();
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        Running orFail() {
            if (failure != null) {
                throw new IllegalStateException("The stack does not start: " + failure.getMessage(), failure);
            }
            return running;
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }

    private record Running(LocalStack stack, World world) implements AutoCloseable {
        static Running start() {
            Path data = ROOT.resolve("deploy/e2e/target/stack");
            LocalStack stack =
                    LocalStack.start(StackPlan.beside(ROOT, data), DataDirectory.open(data, true), Running::tell);
            Seed.of(stack).municipalities();
            LocalAdministrator admin = LocalAdministrator.DEFAULT;
            return new Running(stack, new World(stack.origin(), admin.email(), admin.password()));
        }

        private static void tell(String process, Duration took) {
            System.out.printf("%s ready in %.1f s%n", process, took.toMillis() / 1000.0);
        }

        @Override
        public void close() {
            stack.close();
        }
    }
}
