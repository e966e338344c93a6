/** Whether everything the sources numbered has arrived. */
package dk.feltlaas.audit.completeness;
