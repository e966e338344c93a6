/** Who may: organisations, accounts, tokens, the catalogue of lockable fields, and grants. */
package dk.feltlaas.supplier;
