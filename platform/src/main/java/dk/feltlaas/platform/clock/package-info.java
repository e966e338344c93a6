/** The one clock, and stamps that rise strictly per municipality in commit order. */
package dk.feltlaas.platform.clock;
