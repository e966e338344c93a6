package dk.feltlaas.platform.wall;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.postgresql.PGStatement;

/**
 * A connection that has each transaction say its {@link Scope} before, or with, its first statement on a walled table, and
 * again when the scope changes. Statements that are not prepared say nothing, and see nothing. Like every connection, for
 * one thread at a time.
 */
final class WalledConnection implements InvocationHandler {
    /**
     * The driver waits for what it has sent before each statement whose answer could be of any length. That of a number
     * could not, so this goes out with the begin of the transaction; the query behind it waits, or not, for its own sake.
     */
    private static final String SAY = "select length(set_config('feltlaas.municipalities', ?, true))"
            + " + length(set_config('feltlaas.supplier', ?, true));";

    /**
     * Where the two are a transaction of their own, they are only if the driver never waits in between. It does not for
     * what it knows nothing of: so this text is never prepared on the server, nor shared with one that may be.
     */
    private static final String SAY_ALONE = "/* with the query only */ " + SAY;

    private static final Pattern QUERY = Pattern.compile("\\s*(select|with)\\b", Pattern.CASE_INSENSITIVE);
    /** After these the transaction, and with it what it was told, may be over. */
    private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit", "close", "abort");

    private final Connection connection;
    private final List<String> tables;
    private Scope said;

    private WalledConnection(Connection connection, List<String> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    static Connection around(Connection connection, List<String> tables) {
        return (Connection) Proxy.newProxyInstance(
                WalledConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new WalledConnection(connection, tables));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (ENDS.contains(method.getName())) {
            said = null;
        } else if (method.getName().equals("prepareStatement") && isWalled((String) arguments[0])) {
            return prepare(method, arguments);
        }
        return forward(connection, method, arguments);
    }

    private boolean isWalled(String sql) {
        return tables.stream().anyMatch(sql::contains);
    }

    private Object prepare(Method method, Object[] arguments) throws Throwable {
        Scope scope = Wall.current();
        boolean lasts = !connection.getAutoCommit();
        if (lasts && scope.equals(said)) {
            return forward(connection, method, arguments);
        }
        if (isQuery(method, (String) arguments[0])) {
            arguments[0] = (lasts ? SAY : SAY_ALONE) + arguments[0];
            PreparedStatement both = (PreparedStatement) forward(connection, method, arguments);
            if (!lasts) {
                both.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            return WalledStatement.around(both, scope, () -> said = lasts ? scope : null);
        }
        if (!lasts) {
            throw new SQLException("Records of municipalities are only written in transactions");
        }
        say(scope);
        return forward(connection, method, arguments);
    }

    /** With two parameters it is a write that asks for generated keys. */
    private static boolean isQuery(Method prepare, String sql) {
        return prepare.getParameterCount() != 2 && QUERY.matcher(sql).lookingAt();
    }

    private void say(Scope scope) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAY)) {
            WalledStatement.bind(statement, scope);
            statement.execute();
        }
        said = scope;
    }

    static Object forward(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
