/** People and API accounts: what they may, where they belong, and how they prove who they are. */
package dk.feltlaas.supplier.account;
