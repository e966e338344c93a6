/** Tokens: who gets one and how, the keys they are signed with, and what others need to verify them. */
package dk.feltlaas.supplier.token;
