/**
 * A steady mixed load on the whole stack while a seeded schedule of faults runs, and what must hold afterwards.
 *
 * <p>{@link dk.feltlaas.e2e.faults.Load} asks and {@link dk.feltlaas.e2e.faults.Model} remembers every answer; {@link
 * dk.feltlaas.e2e.faults.Schedule} chooses from the seed which {@link dk.feltlaas.e2e.faults.Fault} strikes next; {@link
 * dk.feltlaas.e2e.faults.Checker} holds the model against the records, the locks and the audit log.
 */
package dk.feltlaas.e2e.faults;
