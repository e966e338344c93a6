/**
 * Reads by suppliers' API accounts, recorded in summary.
 *
 * <p><b>One record of a municipality in an answer is one read</b>, however many of its fields are shown: a page of a
 * hundred usages of two municipalities is a hundred reads, split between the two and by system. What belongs to no
 * municipality (systems, option types) and what tells no field of a record (permissions, deletions) is not counted, nor
 * is what a write answers: that is the write.
 *
 * <p>An entry with action {@code read} sums up what one account was given of one municipality and type of record, by
 * system, within one hour. Each process writes its own and may write several an hour; the sum over them is what was
 * read. Reading costs no work in the database. A process that is killed loses what it has not written yet: at most
 * {@code feltlaas.reads.interval}; one that is stopped in order loses nothing. A commit that the database did not
 * acknowledge is written again, so such reads may be counted twice, never not at all.
 */
package dk.feltlaas.platform.reading;
