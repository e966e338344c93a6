/** Organisation units as KITOS clients ask for them; Feltlås keeps none. */
package dk.feltlaas.supplier.unit;
