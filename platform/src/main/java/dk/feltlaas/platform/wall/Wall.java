package dk.feltlaas.platform.wall;

import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import java.util.function.Supplier;

/** On whose behalf the current thread asks the database. */
public final class Wall {
    private static final ScopedValue<Scope> SAID = ScopedValue.newInstance();

    private Wall() {}

    /**
     * What the work reads and writes is the service's own deed, and not bound to what a caller may see. Holds in this
     * thread until the work returns; a transaction around it is bound to its caller again afterwards.
     */
    public static <T> T asService(Supplier<T> work) {
        return within(Scope.ALL, work);
    }

    /** As {@link #asService(Supplier)}, for work without a result. */
    public static void asService(Runnable work) {
        ScopedValue.where(SAID, Scope.ALL).run(work);
    }

    static <T> T within(Scope scope, Supplier<T> work) {
        return ScopedValue.where(SAID, scope).call(work::get);
    }

    /**
     * @throws IllegalStateException when there is no caller and nobody said it was the service's own deed. An empty
     *     answer would be as safe, and would be taken for the truth.
     */
    static Scope current() {
        if (SAID.isBound()) {
            return SAID.get();
        }
        Caller caller = caller();
        if (caller == null) {
            throw new IllegalStateException("Records of municipalities are asked for on nobody's behalf");
        }
        return Scope.of(caller);
    }

    private static Caller caller() {
        ArcContainer container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? container.instance(CurrentCaller.class).get().orNull()
                : null;
    }
}
