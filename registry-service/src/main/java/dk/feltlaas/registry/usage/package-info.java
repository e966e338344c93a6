/** How municipalities use IT systems: the record, its description, who may see and change it. */
package dk.feltlaas.registry.usage;
