package dk.feltlaas.audit.overview;

import java.util.UUID;

/**
 * What a supplier did with one system of one municipality in a month.
 *
 * @param system null for what is about no single system, such as data processing registrations
 * @param month as {@code 2026-04}
 * @param reads records it was shown
 * @param writes changes of a record that were accepted
 * @param refused changes of a record that were refused
 */
public record SupplierUse(
        UUID municipality, UUID supplier, UUID system, String month, long reads, long writes, long refused) {}
