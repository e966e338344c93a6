package dk.feltlaas.platform.permission;

/** KITOS {@code CombinedPermissionsResponseDTO}. */
public record RecordPermissions(boolean read, boolean modify, boolean delete, FieldPermissions fieldPermissions) {
    /** For a record the caller may not see. */
    public static final RecordPermissions NONE = new RecordPermissions(false, false, false, FieldPermissions.NONE);
}
