/** The running whole: which processes it has, how they find each other, where their data lies. */
package dk.feltlaas.local.stack;
