/**
 * The second wall: PostgreSQL shows a transaction the rows of those only whose records the verified caller may see,
 * whatever the statement asks for. The first wall is the application's own check; this one is for the day somebody forgets
 * it.
 *
 * <p>Tables with rows that belong to somebody have row-level security. Their policies compare whose a row is with two
 * settings of the transaction: what is the caller's own, and its supplier. Where records of municipalities are kept the
 * policy looks a supplier's grants up itself, in {@code lock_state}; supplier-service and audit-service have policies of
 * their own in their migrations, which also show all to auditors. Nothing set means nothing seen. The settings are local
 * to the transaction, so that a pooled connection carries nothing on into the next one.
 * {@link dk.feltlaas.platform.wall.WalledDriver} is the one place that sends them: with the first statement that
 * names such a table, when that is a query, and ahead of it otherwise. That costs no round trip, or one where the
 * driver waits between the two because it cannot tell how much the query will answer.
 *
 * <p>What is nobody's request (events applied, healing after a restore, the audit log's own questions) says so by
 * {@link dk.feltlaas.platform.wall.Wall#asService}, and sees all. The same way a service asks whose a record is that the
 * caller cannot see, because that is answered 403 and an unknown one 404: an ordinary query, made only then, rather than a
 * function in the database that every session could call.
 *
 * <p>The owner of the tables is not bound ({@code FORCE} is not used): migrations and backups are its work, and
 * {@code DatabaseSecrets} refuses to serve as owner. Whoever can make the service run statements of any text can also make
 * it say other settings; this wall is against forgotten conditions, not against a service taken over.
 */
package dk.feltlaas.platform.wall;
