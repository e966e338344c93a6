/** How often somebody may try to prove who they are, whichever door they try. */
package dk.feltlaas.supplier.attempt;
