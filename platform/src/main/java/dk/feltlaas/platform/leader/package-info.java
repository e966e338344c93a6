/** What it takes to be the one process that does something: a connection to the database of its own. */
package dk.feltlaas.platform.leader;
