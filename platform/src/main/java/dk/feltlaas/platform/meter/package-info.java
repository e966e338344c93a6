/** What is counted and timed, under which names, so that dashboards and alerts have one vocabulary to ask in. */
package dk.feltlaas.platform.meter;
