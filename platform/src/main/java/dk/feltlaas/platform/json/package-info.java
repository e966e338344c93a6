/** JSON as the KITOS contract §2.4 has it: camelCase, explicit nulls, UTC stamps, property names in any case accepted. */
package dk.feltlaas.platform.json;
