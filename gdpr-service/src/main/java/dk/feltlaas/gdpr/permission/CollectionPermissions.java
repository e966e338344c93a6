package dk.feltlaas.gdpr.permission;

/** KITOS {@code ResourceCollectionPermissionsResponseDTO}. */
public record CollectionPermissions(boolean create) {}
