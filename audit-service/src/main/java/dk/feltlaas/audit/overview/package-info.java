/**
 * How much suppliers use their access: reads, writes and refused writes by municipality, supplier, system and month.
 *
 * <p>A read is a record that was answered, see {@link dk.feltlaas.platform.reading}. A write is an entry: one record
 * changed, or tried to, by one request. Counted when an entry is appended, each once; the month is the one it happened
 * in, in UTC.
 */
package dk.feltlaas.audit.overview;
