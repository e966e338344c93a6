/** What a service insists on before it serves real data. */
package dk.feltlaas.platform.production;
