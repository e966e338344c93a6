/** One OpenAPI document of the documents the services publish. */
package dk.feltlaas.local.openapi;
