/** What leaves the log: bodies and actors when their time is over, and single bodies when the law asks. Leaves never do. */
package dk.feltlaas.audit.retention;
