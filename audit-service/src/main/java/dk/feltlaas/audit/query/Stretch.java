package dk.feltlaas.audit.query;

import java.time.LocalDate;

/**
 * A part of the log; where a part is null it does not end.
 *
 * @param firstMonth of receipt, by its first day
 * @param lastMonth of receipt, included
 * @param first position in it
 * @param end the position after the last
 */
record Stretch(LocalDate firstMonth, LocalDate lastMonth, Long first, Long end) {
    static final Stretch WHOLE = new Stretch(null, null, null, null);

    /** Holds no entry. */
    static final Stretch EMPTY = new Stretch(null, null, null, 0L);

    /** The part of this one that lies in these months, too; null does not end. */
    Stretch within(LocalDate first, LocalDate last) {
        return new Stretch(
                firstMonth == null || first != null && first.isAfter(firstMonth) ? first : firstMonth,
                lastMonth == null || last != null && last.isBefore(lastMonth) ? last : lastMonth,
                this.first,
                end);
    }
}
