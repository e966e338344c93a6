/** Relations between the usages of one municipality. */
package dk.feltlaas.registry.relation;
