package dk.feltlaas.audit.log;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** A connection whose process is gone when it was to do its n-th thing. */
final class PowerCut {
    private static final Set<String> STEPS = Set.of("prepareStatement", "commit");

    private int left;
    private boolean happened;

    private PowerCut(int left) {
        this.left = left;
    }

    /** @param before how many statements and commits still get through */
    static PowerCut after(int before) {
        return new PowerCut(before);
    }

    boolean happened() {
        return happened;
    }

    Connection on(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                PowerCut.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (STEPS.contains(method.getName()) && left-- == 0) {
                        happened = true;
                        connection.abort(Runnable::run);
                        throw new SQLException("the process is gone");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
