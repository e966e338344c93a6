package dk.feltlaas.platform.permission;

/** KITOS {@code ResourceCollectionPermissionsResponseDTO}. */
public record CollectionPermissions(boolean create) {}
