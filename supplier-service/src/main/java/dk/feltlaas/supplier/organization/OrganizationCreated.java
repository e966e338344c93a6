package dk.feltlaas.supplier.organization;

/** A new organisation. Observed in the transaction that creates it: what it always has is made with it or not at all. */
public record OrganizationCreated(Organization organization) {}
