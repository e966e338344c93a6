/** What {@code ./dev up} does and shows. */
package dk.feltlaas.local.up;
