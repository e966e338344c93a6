package dk.feltlaas.platform.directory;

import java.util.UUID;

/** A unit of an organisation, as far as other services need it. */
public record OrganizationUnit(UUID uuid, UUID organization, String name) {}
