/** Text signed by named keys (C2SP signed-note), and the signed state of a log (C2SP tlog-checkpoint). */
package dk.feltlaas.audit.note;
