/** Lists as the KITOS contract §2.2 has them: filters, orders and pages. */
package dk.feltlaas.registry.listing;
