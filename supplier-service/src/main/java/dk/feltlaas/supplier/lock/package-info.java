/** The locks of a municipality: grants, held fields, control states and the epoch that rises with every change. */
package dk.feltlaas.supplier.lock;
