/**
 * What a service publishes about itself as OpenAPI.
 *
 * <p>Whatever the annotations of a resource say, SmallRye finds by itself. What they cannot say is added by a {@link
 * dk.feltlaas.platform.openapi.ServiceDescription}, one small class per service:
 *
 * <ul>
 *   <li>the names KITOS gives its operations, tags and DTOs, from the service's {@code openapi/operations.txt}, so that
 *       generated clients keep the names they have;
 *   <li>the schemas of documents that resources take and answer as JSON trees, from the very {@link
 *       dk.feltlaas.platform.document.DocumentSchema} that reads, checks and renders them;
 *   <li>problems, stated once and referred to by every operation;
 *   <li>examples, from {@code openapi/examples/<schema>.json}.
 * </ul>
 *
 * <p>All of it happens while the service is built; the running service only hands out the result.
 */
package dk.feltlaas.platform.openapi;
