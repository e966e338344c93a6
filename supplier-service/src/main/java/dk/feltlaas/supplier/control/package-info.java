/** Which fields a municipality leaves to suppliers, shares, or keeps. */
package dk.feltlaas.supplier.control;
