/** Processes of this machine: starting them, asking whether they are ready, stopping, killing and pausing them. */
package dk.feltlaas.local.process;
