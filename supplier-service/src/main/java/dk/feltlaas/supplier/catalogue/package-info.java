/** The fields that can be locked at all, and the packages they are granted in. */
package dk.feltlaas.supplier.catalogue;
