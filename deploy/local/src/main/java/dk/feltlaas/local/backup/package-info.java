/** Backups of the local stack's databases, made while they run or while they do not, without other tools than Java. */
package dk.feltlaas.local.backup;
