/** What every HTTP resource shares: request identity, any-case routes, paging, preconditions, parameter reading. */
package dk.feltlaas.platform.http;
