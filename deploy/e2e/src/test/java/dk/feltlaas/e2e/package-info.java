/** Stories over the whole running stack, told through the gateway as its users would. */
package dk.feltlaas.e2e;
