package dk.feltlaas.platform.wall;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;

/** A query behind which the scope goes along: looks as if it were the query alone. */
final class WalledStatement implements InvocationHandler {
    private static final int OWN_PARAMETERS = 2;

    private final PreparedStatement both;
    private final Scope scope;
    private final Runnable said;

    private WalledStatement(PreparedStatement both, Scope scope, Runnable said) {
        this.both = both;
        this.scope = scope;
        this.said = said;
    }

    /** @param both says the scope, then asks; @param said told when the database has taken the scope */
    static PreparedStatement around(PreparedStatement both, Scope scope, Runnable said) throws SQLException {
        bind(both, scope);
        return (PreparedStatement) Proxy.newProxyInstance(
                WalledStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new WalledStatement(both, scope, said));
    }

    static void bind(PreparedStatement statement, Scope scope) throws SQLException {
        statement.setString(1, scope.municipalities());
        statement.setString(OWN_PARAMETERS, scope.supplier());
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (arguments == null) {
            return switch (name) {
                case "execute" -> run();
                case "executeQuery" -> {
                    run();
                    yield both.getResultSet();
                }
                case "executeUpdate" -> {
                    run();
                    yield both.getUpdateCount();
                }
                case "clearParameters" -> {
                    both.clearParameters();
                    bind(both, scope);
                    yield null;
                }
                case "addBatch", "executeBatch", "executeLargeUpdate", "getMetaData", "getParameterMetaData" ->
                    throw new SQLFeatureNotSupportedException(name);
                default -> WalledConnection.forward(both, method, null);
            };
        }
        if (name.startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer index) {
            arguments[0] = index + OWN_PARAMETERS;
        }
        return WalledConnection.forward(both, method, arguments);
    }

    /** Past the answer to the scope, to that of the query. */
    private boolean run() throws SQLException {
        both.execute();
        said.run();
        return both.getMoreResults();
    }
}
