/** Who may write which field: one pure decision, the same in every service that holds lockable fields. */
package dk.feltlaas.platform.authority;
