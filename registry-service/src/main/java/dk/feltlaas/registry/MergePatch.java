package dk.feltlaas.registry;

/** JSON Merge Patch (RFC 7396), which KITOS clients send beside plain JSON. */
public final class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}
}
