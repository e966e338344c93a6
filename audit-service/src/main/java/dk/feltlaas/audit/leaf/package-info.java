/**
 * What the log commits to.
 *
 * <p><b>A leaf is the RFC 8785 canonical JSON of one entry's format version, id, source, number within the source and
 * second in which it happened, with two salted SHA-256 digests: of who did it, and of everything else its body says.</b>
 *
 * <pre>{@code
 * {"actor":"<base64>","content":"<base64>","id":"01890a5d-…","opaque":false,
 *  "sequence":"42","source":"registry-service","time":"2026-03-02T09:15:00Z","v":1}
 * }</pre>
 *
 * <p>The body of an entry is the canonical JSON of the event it came as. It is taken apart so that who did it can be
 * erased earlier than what was done: the <i>actor</i> part is {@code {"actor":…}} with the member {@code data.actor} of
 * the body, or {@code {}} where the body has none; the <i>content</i> part is the body without that member. Together
 * they are the whole body again. A digest is
 *
 * <pre>{@code SHA-256(part name || 0x00 || salt || part)}</pre>
 *
 * with the part name {@code actor} or {@code content} in ASCII and a salt of 32 random bytes of its own. A part is
 * erased by erasing its text and its salt; the digest left in the leaf then says nothing about it, not even to who
 * guesses right. {@code sequence} is a decimal string because it may exceed what RFC 8785 can write as a number
 * (appendix D there), or null. {@code opaque} is true when the body itself does not say the id, source, number and time
 * of the leaf, as with events that could not be understood. A leaf has less than 600 bytes whatever the body is.
 */
package dk.feltlaas.audit.leaf;
