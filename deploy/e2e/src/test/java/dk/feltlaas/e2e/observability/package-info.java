/** What operators see of a running stack: traces, logs, metrics, and whether dashboards and alerts ask for what exists. */
package dk.feltlaas.e2e.observability;
