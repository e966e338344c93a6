/** What the integration tests of this service share. */
package dk.feltlaas.supplier.testing;
