/** IT contracts, read only: they are outside of what Feltlås is for, see the README. */
package dk.feltlaas.registry.contract;
