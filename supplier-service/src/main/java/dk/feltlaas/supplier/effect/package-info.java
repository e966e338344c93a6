/** How far the locks of a municipality have taken effect in the services that judge writes. */
package dk.feltlaas.supplier.effect;
