/** State events of other services, applied to this service's database exactly as far as the database itself says. */
package dk.feltlaas.platform.projection;
