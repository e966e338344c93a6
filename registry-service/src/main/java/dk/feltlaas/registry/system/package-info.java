/** The catalogue of IT systems, which all municipalities share and the secretariat keeps. */
package dk.feltlaas.registry.system;
