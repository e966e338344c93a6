/** The one origin in front of the services, as the ingress is in production. */
package dk.feltlaas.local.gateway;
