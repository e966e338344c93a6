package dk.feltlaas.audit.entry;

import java.time.LocalDate;

/**
 * Where an entry stands.
 *
 * @param month of its receipt, by its first day in UTC; later months have greater positions
 * @param position from 0 without a gap
 */
public record EntryPlace(LocalDate month, long position) {}
