/** What long, seeded runs against real processes share: where they are, how long they last, what they leave behind. */
package dk.feltlaas.e2e.run;
