/**
 * What every HTTP resource shares: request identity, any-case routes, paging, preconditions, parameter reading, the style
 * of enumerations.
 */
package dk.feltlaas.platform.http;
