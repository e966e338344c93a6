/** What a caller may do, told beforehand so that clients can grey out what would be refused. */
package dk.feltlaas.platform.permission;
