/** Organisation units: each organisation keeps a tree of its own, and the other services know their names. */
package dk.feltlaas.supplier.unit;
